// Each step wrote every attribute and text of the picture again, and the browser laid all of it out.
import { select } from 'd3-selection';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import '../../../web/src/diagram/quiet_selection.ts';

/** An element that counts what is written to it. */
function counted() {
  const { document } = parseHTML('<p></p>');
  const element = document.querySelector('p') as unknown as HTMLElement;
  let writes = 0;
  const write = element.setAttribute.bind(element);
  element.setAttribute = (name: string, value: string): void => {
    ++writes;
    write(name, value);
  };
  return { element, writes: () => writes };
}

it('writes an attribute only where it changes', () => {
  const { element, writes } = counted();
  const chosen = select(element).datum(7);
  for (const value of [3, 3, '3']) chosen.attr('x', value);
  expect(writes()).toBe(1);
  chosen.attr('x', (datum) => datum);
  expect([writes(), element.getAttribute('x'), chosen.attr('x')]).toEqual([2, '7', '7']);
  chosen.attr('x', null);
  expect(element.hasAttribute('x')).toBe(false);
  chosen.attr('x', () => null);
  expect(element.hasAttribute('x')).toBe(false);
});

it('keeps the text node of a text that stays', () => {
  const { element } = counted();
  const chosen = select(element).datum('f4');
  chosen.text('f4');
  const node = element.firstChild;
  chosen.text((datum) => datum).text('f4');
  expect(element.firstChild).toBe(node);
  chosen.text(null);
  expect([element.textContent, chosen.text()]).toEqual(['', '']);
});
