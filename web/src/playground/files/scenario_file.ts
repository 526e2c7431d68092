/** The first line of a scenario that the playground wrote. To the engine it is a comment. */
const header = /^# Rmap Time Machine: ([a-z0-9-]+(?:, [a-z0-9-]+)*)$/;

/** A script, and the designs that its file names; it may name none. */
export interface ScenarioFile {
  readonly script: string;
  readonly designs: readonly string[];
}

/**
 * A scenario as a file: the script, under one line that names the designs. No link stands in it: it would say
 * the same again, and grow old with the first change of the text.
 */
export function writeScenario({ script, designs }: ScenarioFile): string {
  return designs.length === 0 ? script : `# Rmap Time Machine: ${designs.join(', ')}\n${script}`;
}

/** Reads any scenario: what `writeScenario` wrote, and what was written by hand. */
export function readScenario(text: string): ScenarioFile {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).replace(/\r$/, '');
  const [, designs] = header.exec(line) ?? [];
  if (designs === undefined) return { script: text, designs: [] };
  return { script: end < 0 ? '' : text.slice(end + 1), designs: designs.split(', ') };
}
