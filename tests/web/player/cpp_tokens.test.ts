import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../web/src/player/cpp_tokens.ts';

describe('C++ on the screen', () => {
  it('tells keywords, strings, numbers and comments', () => {
    expect(tokenize('  return "a // b" + 0x1f;  // why')).toEqual([
      { kind: 'plain', text: '  ' },
      { kind: 'keyword', text: 'return' },
      { kind: 'plain', text: ' ' },
      { kind: 'string', text: '"a // b"' },
      { kind: 'plain', text: ' + ' },
      { kind: 'number', text: '0x1f' },
      { kind: 'plain', text: ';  ' },
      { kind: 'comment', text: '// why' },
    ]);
  });

  it('never loses a character', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(
          tokenize(line.replace(/[\n\r\u2028\u2029]/g, ''))
            .map(({ text }) => text)
            .join(''),
        ).toBe(line.replace(/[\n\r\u2028\u2029]/g, ''));
      }),
    );
  });
});
