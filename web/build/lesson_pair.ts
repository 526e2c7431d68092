import type { PlacedBlock, PlacedRole, TextDocument } from './lesson_document.ts';
import type { Problem } from './problem.ts';

/** The same text in two languages has the same machine parts: blocks, their attributes, and numbers. */
export function comparePair(first: TextDocument, second: TextDocument, problems: Problem[]): void {
  const count = Math.max(first.blocks.length, second.blocks.length);
  for (let index = 0; index < count; ++index) {
    const [a, b] = [first.blocks[index], second.blocks[index]];
    if (a !== undefined && b !== undefined && writtenBlock(a) === writtenBlock(b)) continue;
    const [present, other] = b === undefined ? [a, second] : [b, first];
    if (present === undefined) return;
    const there = b === undefined ? undefined : a;
    problems.push({
      place: present.place,
      message:
        `${writtenBlock(present)} is not what ${other.file} has here: ` +
        (there === undefined ? 'no block' : `${writtenBlock(there)}, line ${there.place.line}`),
    });
    return; // what follows would be shifted
  }
  compareNumbers(first, second, problems);
  compareNumbers(second, first, problems);
}

function compareNumbers(text: TextDocument, other: TextDocument, problems: Problem[]): void {
  const left = other.roles.filter(isNumber).map(writtenRole);
  for (const role of text.roles.filter(isNumber)) {
    const at = left.indexOf(writtenRole(role));
    if (at >= 0) left.splice(at, 1);
    else {
      const message = `${writtenRole(role)} is not in ${other.file}`;
      problems.push({ place: role.place, message });
    }
  }
}

const isNumber = ({ role }: PlacedRole): boolean => role.name === 'value';

function writtenRole({ role, step }: PlacedRole): string {
  const attributes = [...role.attributes].map(([name, { value }]) => `${name}=${value}`).join(' ');
  return `:value[${role.text}]{${attributes}} of step "${step?.id ?? ''}"`;
}

function writtenBlock({ block }: PlacedBlock): string {
  const attributes = [...block.attributes].map(([name, { value }]) => `${name}="${value}"`);
  return `:::${block.name} {${attributes.sort().join(' ')}}`;
}
