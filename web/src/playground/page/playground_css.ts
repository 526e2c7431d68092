import { designsCss } from './styles/designs_css.ts';
import { editorCss } from './styles/editor_css.ts';
import { emptyCss } from './styles/empty_css.ts';
import { layoutCss } from './styles/layout_css.ts';
import { notesCss } from './styles/notes_css.ts';
import { runCss } from './styles/run_css.ts';
import { toolsCss } from './styles/tools_css.ts';

/** The look of the playground, part by part. */
export const playgroundCss = [
  layoutCss,
  toolsCss,
  editorCss,
  runCss,
  notesCss,
  designsCss,
  emptyCss,
];
