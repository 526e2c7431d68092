// A page that demands vouching (Trusted Types) refused the loader every script: no element ever came.
import { afterEach, expect, it, vi } from 'vitest';
import { vouchForLessons, vouchForScripts, vouchForWorkers } from '../../../web/src/embed/vouch.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Rules = Readonly<Record<string, (text: string) => string>>;

/** A browser's factory of policies, as far as we know it: what they make is marked. Returns the policies’ names. */
function stubPolicies(): readonly string[] {
  const names: string[] = [];
  const createPolicy = (name: string, rules: Rules): Rules => {
    names.push(name);
    return Object.fromEntries(
      Object.entries(rules).map(([rule, make]) => [
        rule,
        (text: string) => `vouched ${make(text)}`,
      ]),
    );
  };
  vi.stubGlobal('trustedTypes', { createPolicy });
  return names;
}

it('scripts of our own folder are vouched for, and no others', () => {
  const names = stubPolicies();
  const scripts = vouchForScripts('https://rmap.example/embed/');
  expect(scripts('https://rmap.example/embed/a.js')).toBe(
    'vouched https://rmap.example/embed/a.js',
  );
  expect(() => scripts('https://rmap.example/other/a.js')).toThrow('is not in');
  const workers = vouchForWorkers();
  expect(workers('blob:null/1')).toBe('vouched blob:null/1');
  expect(() => workers('https://rmap.example/embed/a.js')).toThrow('is not in');
  expect(vouchForLessons()('<p>')).toBe('vouched <p>');
  expect(names).toEqual(['rmap', 'rmap-engine', 'rmap-lesson']);
});

it('where nothing is demanded, or our name is forbidden, a text stays what it is', () => {
  const address = 'https://rmap.example/embed/a.js';
  expect(vouchForScripts('https://rmap.example/embed/')(address)).toBe(address);
  const createPolicy = (): never => {
    throw new TypeError('forbidden');
  };
  vi.stubGlobal('trustedTypes', { createPolicy });
  expect(vouchForScripts('https://rmap.example/embed/')(address)).toBe(address);
  expect(vouchForLessons()('<p>')).toBe('<p>');
});
