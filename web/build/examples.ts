import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ExampleStep,
  Examples,
  GoldenExample,
  LessonExample,
  LessonExamples,
} from '../src/playground/files/examples.ts';
import { goldenToScenario } from '../src/playground/files/golden_story.ts';
import type { SiteText } from './site.ts';

/** What the playground offers to start from: the scenarios of all lessons, and every story of the golden folders. */
export async function readExamples(top: string, texts: readonly SiteText[]): Promise<Examples> {
  const english = texts.filter(({ language }) => language === 'en');
  const lessons = english.flatMap((text): LessonExamples[] => {
    const chinese = texts.find(({ id, language }) => id === text.id && language === 'zh');
    const scenarios = scenariosOf(text);
    if (scenarios.length === 0) return [];
    const title = { en: text.title, zh: chinese?.title ?? text.title };
    return [{ lesson: text.id, number: text.number, title, scenarios }];
  });
  return { lessons, golden: await readGolden(join(top, 'tests/golden')) };
}

/** The scenarios of a lesson, in the order in which it shows them. */
function scenariosOf(text: SiteText): readonly LessonExample[] {
  const files = [...new Set(text.stages.map(({ scenario }) => scenario))];
  return files.flatMap((file): LessonExample[] => {
    const stages = text.stages.filter(({ scenario }) => scenario === file);
    const [first] = stages;
    if (first === undefined) return [];
    const steps = [...text.lesson.moments].flatMap(([{ id }, moment]): ExampleStep[] =>
      id !== undefined && moment.stage.scenario === file
        ? [{ id, design: moment.stage.runs.design, statement: moment.text, done: moment.done }]
        : [],
    );
    return [
      {
        id: file.replace(/\.rmap$/, ''),
        script: first.runs.script,
        designs: stages.map(({ runs }) => runs.design),
        steps,
      },
    ];
  });
}

/** Stories that several kernels were recorded with stand there once. */
async function readGolden(golden: string): Promise<readonly GoldenExample[]> {
  const byStory = new Map<string, GoldenExample>();
  for (const path of (await readdir(golden, { recursive: true })).sort()) {
    const [folder, name] = /^([^/]+)\/([SFC]\d[^/]*)\.json$/.exec(path)?.slice(1) ?? [];
    if (folder === undefined || name === undefined) continue;
    const story = goldenToScenario(await readFile(join(golden, path), 'utf8'));
    if (!story.ok) throw new Error(`tests/golden/${path}: ${story.problem.message.en}`);
    const { design } = story;
    if (design === null) throw new Error(`tests/golden/${path}: no design goes with its variant`);
    // The first line names the kernel.
    const script = story.script.replace(/^# .*\n/, '');
    const key = `${name}\n${script}`;
    const known = byStory.get(key);
    byStory.set(key, {
      name,
      script,
      folders: [...(known?.folders ?? []), folder],
      designs: [...new Set([...(known?.designs ?? []), design])],
      operations: script.trim().split('\n').length - 1,
    });
  }
  return [...byStory.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
