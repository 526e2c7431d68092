import { describe, expect, it } from 'vitest';
import { LockedTabs } from '../../../../web/src/playground/page/drafts/open_tabs.ts';

/** Shared locks, and the pages that hold them. */
function locks() {
  const held: string[] = [];
  const manager = {
    request: async (name: string, _options: unknown, hold: () => Promise<void>) => {
      held.push(name);
      await hold();
      held.splice(held.indexOf(name), 1);
    },
    query: () => Promise.resolve({ held: held.map((name) => ({ name })) }),
  };
  return manager as unknown as LockManager;
}

const page = (): EventTarget & Pick<Window, 'addEventListener'> =>
  new EventTarget() as EventTarget & Pick<Window, 'addEventListener'>;

describe('the tabs that are open', () => {
  it('know which drafts the others are at', async () => {
    const manager = locks();
    const [one, two] = [new LockedTabs(manager, page()), new LockedTabs(manager, page())];
    one.hold('a');
    two.hold('b');
    expect(await one.others()).toEqual(new Set(['b']));
    one.hold('b');
    expect(await one.others()).toEqual(new Set(['b']));
    expect(await two.others()).toEqual(new Set(['b']));
    one.hold(null);
    expect(await one.others()).toEqual(new Set(['b']));
    expect(await two.others()).toEqual(new Set());
  });

  it('hold nothing while they are only gone back to', async () => {
    const manager = locks();
    const window = page();
    const [one, two] = [new LockedTabs(manager, window), new LockedTabs(manager, page())];
    one.hold('a');
    window.dispatchEvent(new Event('pagehide'));
    expect(await two.others()).toEqual(new Set());
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(await two.others()).toEqual(new Set(['a']));
  });

  it('know nothing of one another where there are no locks, or a frame may not ask', async () => {
    const refused = {
      request: () => Promise.reject(new DOMException('no', 'SecurityError')),
      query: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as LockManager;
    for (const manager of [undefined, refused]) {
      const tabs = new LockedTabs(manager, page());
      tabs.hold('a');
      expect(await tabs.others()).toEqual(new Set());
    }
  });
});
