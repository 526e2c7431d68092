import type { ShareKey } from './share_texts.ts';
import {
  elementSnippet,
  fileSnippet,
  frameSnippet,
  linkSnippet,
  markdownSnippet,
  packageSnippet,
  recordedSnippet,
} from './snippets.ts';
import type { ShareOptions, Shared, Snippet } from './snippets.ts';

/** One way to take something elsewhere. */
export interface ShareForm {
  readonly id: 'link' | 'frame' | 'element' | 'recorded' | 'package' | 'file' | 'markdown';
  /** What it is good for. */
  readonly use: ShareKey;
  readonly snippet: Snippet;
}

/** All ways, in the order in which they are offered: what most people want first. */
export async function writeForms(
  shared: Shared,
  options: ShareOptions,
): Promise<readonly ShareForm[]> {
  const file = fileSnippet(shared, options);
  const recorded = recordedSnippet(shared, options);
  const isFigure = shared.state.figure !== undefined;
  return [
    { id: 'link', use: 'linkUse', snippet: await linkSnippet(shared, options) },
    { id: 'frame', use: 'frameUse', snippet: await frameSnippet(shared, options) },
    { id: 'element', use: 'elementUse', snippet: elementSnippet(shared, options) },
    ...(recorded === null
      ? []
      : [{ id: 'recorded', use: 'recordedUse', snippet: recorded } as const]),
    { id: 'package', use: 'packageUse', snippet: packageSnippet(shared, options) },
    ...(file === null ? [] : [{ id: 'file', use: 'fileUse', snippet: file } as const]),
    {
      id: 'markdown',
      use: isFigure ? 'markdownUse' : 'markdownOwnUse',
      snippet: await markdownSnippet(shared, options),
    },
  ];
}
