import { LAB_DESIGNS, readRace } from '../src/lab/race/race_request.ts';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import type { Place, Problem } from './problem.ts';
import type { ScenarioEngine } from './scenario_engine.ts';
import { knows } from './scenario_runs.ts';

/** Blocks that are there for what they say. */
const saying: readonly string[] = ['step', 'section', 'check', 'try'];

/** What is wrong with a text whether it is a lesson or not: empty blocks, links, free tries, races. */
export function checkText(
  document: TextDocument,
  engine: ScenarioEngine,
  problems: Problem[],
): void {
  for (const placed of document.blocks) {
    const { block, place, from, to } = placed;
    if (saying.includes(block.name) && to === from + 1) {
      problems.push({ place, message: `":::${block.name}" says nothing` });
    } else if (block.name === 'try') checkTry(document, placed, engine, problems);
    else if (block.name === 'race') checkRace(placed, engine, problems);
  }
  checkAddresses(document, problems);
  checkCommits(document, problems);
}

/** The script that a free try begins with runs. */
function checkTry(
  { tokens, file }: TextDocument,
  { block, place, from, to }: PlacedBlock,
  engine: ScenarioEngine,
  problems: Problem[],
): void {
  const design = block.attributes.get('design')?.value ?? '';
  const [script, second] = tokens.slice(from, to).filter(({ type }) => type === 'fence');
  if (script === undefined || second !== undefined) {
    problems.push({ place, message: 'a free try begins with one script, between lines "```"' });
  } else if (!knows(engine, design)) {
    const at = { ...place, column: block.columnOf('design') };
    problems.push({ place: at, message: `there is no design "${design}"` });
  } else {
    const above = (script.map?.[0] ?? 0) + 1; // the line that opens the fence
    for (const { line, column, message } of engine.run(script.content, design).diagnostics) {
      problems.push({ place: { file, line: above + line, column }, message: message.en });
    }
  }
}

/** A race can be run as it is written: the element in the browser reads it in the same way. */
function checkRace(
  { block, place }: PlacedBlock,
  { designs, workloads }: ScenarioEngine,
  problems: Problem[],
): void {
  const attributes = new Map([...block.attributes].map(([name, { value }]) => [name, value]));
  const ids = [...designs.map(({ id }) => id), ...LAB_DESIGNS];
  const read = readRace(attributes, workloads, ids);
  if (read.ok) return;
  const { key, value } = read.problem;
  problems.push({ place, message: `this race cannot be run: ${key} "${value}"` });
}

/** Links to the page itself lead to a block; links to others have a host. */
function checkAddresses({ blocks, links }: TextDocument, problems: Problem[]): void {
  const ids = new Set(blocks.map(({ id }) => id));
  for (const { href, place } of links) {
    const own = /^#([a-z][a-z0-9-]*)$/.exec(href)?.[1]; // `#lab=…` is a place in the lab
    if (own !== undefined && !ids.has(own)) {
      problems.push({ place, message: `this text has no block "${own}"` });
    }
    if (href.startsWith('https://') && !/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/.test(href)) {
      problems.push({ place, message: `"${href}" is no whole address` });
    }
  }
}

const commitAddress =
  /^https:\/\/(?:git\.kernel\.org\/linus|github\.com\/[^/]+\/[^/]+\/commit)\/(.*)$/;

/** An address of a commit ends in its id, and leads to the one that its words name. */
function checkCommits({ tokens, file }: TextDocument, problems: Problem[]): void {
  for (const { children, map } of tokens) {
    for (const [at, link] of (children ?? []).entries()) {
      const id = commitAddress.exec(String(link.attrGet('href') ?? ''))?.[1];
      if (link.type !== 'link_open' || id === undefined) continue;
      const place: Place = { file, line: (map?.[0] ?? 0) + 1, column: 1 };
      const words = children?.[at + 1]?.content ?? '';
      const [named] = /\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/.exec(words) ?? [];
      if (!/^[0-9a-f]{8,40}$/.test(id)) {
        problems.push({ place, message: `"${id}" is no commit’s id` });
      } else if (named !== undefined && !id.startsWith(named) && !named.startsWith(id)) {
        problems.push({ place, message: `${named} leads to ${id}` });
      }
    }
  }
}
