// Messages to a frame come from anybody's page: what is not for it is ignored, what is wrong is named, nothing throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../web/src/embed/messages.ts';
import { SCRIPT_MOST } from '../../../web/src/link/link_limits.ts';

const state = {
  script: 'process P\n',
  designs: ['anon-vma-chain'],
  place: { statement: 3, step: 12 },
  view: 'boxes',
  language: 'zh',
  ui: 'steps',
  theme: 'dark',
};

describe('a message to a frame', () => {
  it('is read when it is as written', () => {
    expect(readMessage({ type: 'rmap:load', state })).toEqual({ type: 'rmap:load', state });
    expect(readMessage({ type: 'rmap:seek', place: { statement: 2 } })).toEqual({
      type: 'rmap:seek',
      place: { statement: 2, step: null },
    });
    expect(readMessage({ type: 'rmap:step', command: 'back' })).toEqual({
      type: 'rmap:step',
      command: 'back',
    });
    expect(readMessage({ type: 'rmap:ping', extra: 1 })).toEqual({ type: 'rmap:ping' });
  });

  it('is made anew: nothing else comes with it', () => {
    const message = { type: 'rmap:load', state: { figure: 'a/b', onclick: 'x', place: undefined } };
    expect(readMessage(message)).toEqual({ type: 'rmap:load', state: { figure: 'a/b' } });
  });

  it.each([null, undefined, 'rmap:ping', 7, [], {}, { type: 'rmap:unknown' }, { type: 3 }])(
    'is not for us: %j',
    (data) => {
      expect(readMessage(data)).toBeNull();
    },
  );

  it.each([
    [{ type: 'rmap:load' }, 'there is no state'],
    [{ type: 'rmap:load', state: null }, 'state is no object'],
    [{ type: 'rmap:load', state: { script: 5 } }, 'state.script'],
    [{ type: 'rmap:load', state: { script: 'x'.repeat(SCRIPT_MOST + 1) } }, 'state.script'],
    [{ type: 'rmap:load', state: { figure: '../x' } }, 'state.figure'],
    [{ type: 'rmap:load', state: { figure: 'a/b/c' } }, 'state.figure'],
    [{ type: 'rmap:load', state: { designs: 'anon-vma' } }, 'state.designs'],
    [{ type: 'rmap:load', state: { designs: ['<b>'] } }, 'state.designs'],
    [{ type: 'rmap:load', state: { designs: Array(21).fill('a') } }, 'state.designs'],
    [{ type: 'rmap:load', state: { place: { statement: -1 } } }, 'state.place'],
    [{ type: 'rmap:load', state: { view: 'a'.repeat(300) } }, 'state.view'],
    [{ type: 'rmap:load', state: { language: 'de' } }, 'state.language'],
    [{ type: 'rmap:load', state: { ui: 'huge' } }, 'state.ui'],
    [{ type: 'rmap:load', state: { theme: 'blue' } }, 'state.theme'],
    [{ type: 'rmap:seek', place: { statement: 1.5 } }, 'place'],
    [{ type: 'rmap:seek', place: { statement: 1, step: '2' } }, 'place'],
    [{ type: 'rmap:seek' }, 'place'],
    [{ type: 'rmap:step', command: 'jump' }, 'command is none of step, back'],
    [{ type: 'rmap:step' }, 'command'],
  ])('is wrong, and told so: %j', (data, named) => {
    const read = readMessage(data);
    expect(read?.type).toBe('wrong');
    expect(read).toHaveProperty('message', expect.stringContaining(named));
  });

  it('never throws', () => {
    const trap = new Proxy({ type: 'rmap:load' }, { has: () => { throw new Error('no'); } }); // prettier-ignore
    expect(readMessage(trap)?.type).toBe('wrong');
    const types = fc.constantFrom('rmap:load', 'rmap:seek', 'rmap:step', 'rmap:ping');
    fc.assert(
      fc.property(
        types,
        fc.dictionary(fc.string(), fc.anything()),
        fc.anything(),
        (type, more, part) => {
          const read = readMessage({ ...more, type, state: part, place: part, command: part });
          expect(read).not.toBeNull();
        },
      ),
    );
  });
});
