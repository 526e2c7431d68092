import { describe, expect, it } from 'vitest';
import { childName, freshName } from '../../../../web/src/playground/page/fresh_names.ts';

describe('fresh names', () => {
  it('are the plain one, or the first number that is new', () => {
    expect(freshName('data', new Set())).toBe('data');
    expect(freshName('data', new Set(['data', 'data2']))).toBe('data3');
  });

  it('say how far down the family a child is', () => {
    expect(childName('P', new Set(['P']))).toBe('C');
    expect(childName('P', new Set(['P', 'C']))).toBe('C2');
    expect(childName('C2', new Set(['P', 'C', 'C2']))).toBe('GC');
    expect(childName('GC', new Set(['GC']))).toBe('GGC');
  });

  it('do not grow for ever', () => {
    expect(childName('GGGGGGGC', new Set())).toBe('C');
  });
});
