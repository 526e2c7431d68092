// The numbers of a passage are the answers to the questions before it.
import { parseHTML } from 'linkedom';
import { expect, it, vi } from 'vitest';
import { unveil, veil } from '../../../web/src/lessons/veil.ts';

function page() {
  const { document, Element } = parseHTML(
    '<article><rmap-predict id="one"></rmap-predict><h2>x</h2><rmap-predict id="two"></rmap-predict>' +
      '<section class="step" id="a"><p>So <rmap-value>3</rmap-value></p></section>' +
      '<section class="step" id="b"></section><rmap-predict id="last"></rmap-predict></article>',
  );
  vi.stubGlobal('Element', Element);
  const find = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(selector);
    return found;
  };
  return find;
}

it('waits for every question before it', () => {
  const find = page();
  veil(find('#one'));
  veil(find('#two'));
  expect(find('#a').dataset['awaits']).toBe('one two');
  expect(find('#b').dataset['awaits']).toBeUndefined();
  unveil(find('#two'));
  expect(find('#a').dataset['awaits']).toBe('one');
  unveil(find('#one'));
  expect(find('#a').dataset['awaits']).toBeUndefined();
});

it('shows its numbers to who asks for them', () => {
  const find = page();
  veil(find('#one'));
  find('#a').click();
  expect(find('#a').dataset['awaits']).toBe('one');
  find('rmap-value').click();
  expect(find('#a').dataset['awaits']).toBeUndefined();
});

it('has nothing to hide where no passage follows', () => {
  const find = page();
  veil(find('#last'));
  unveil(find('#last'));
  expect(find('article').outerHTML).not.toContain('data-awaits');
});
