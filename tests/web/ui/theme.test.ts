import { describe, expect, it } from 'vitest';
import { nextTheme, readTheme, saveTheme } from '../../../web/src/ui/theme.ts';

function memory(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as Storage;
}

const forbidden = (): Storage => {
  throw new Error('no storage in a sandbox');
};

describe('the theme', () => {
  it('goes round', () => {
    expect(nextTheme('auto')).toBe('light');
    expect(nextTheme('light')).toBe('dark');
    expect(nextTheme('dark')).toBe('auto');
  });

  it('is kept', () => {
    const storage = memory();
    saveTheme('dark', () => storage);
    expect(readTheme(() => storage)).toBe('dark');
    saveTheme('auto', () => storage);
    expect(readTheme(() => storage)).toBe('auto');
    storage.setItem('rmap-theme', 'purple');
    expect(readTheme(() => storage)).toBe('auto');
  });

  it('does without storage', () => {
    saveTheme('dark', forbidden);
    expect(readTheme(forbidden)).toBe('auto');
  });
});
