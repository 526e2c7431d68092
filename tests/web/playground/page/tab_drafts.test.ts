import { describe, expect, it } from 'vitest';
import type { SavedDraft } from '../../../../web/src/playground/page/drafts/saved_draft.ts';
import { TestBrowser } from './browser.ts';
import type { Tab } from './browser.ts';

let time = 0;
const written = (script: string, more: Partial<SavedDraft> = {}): SavedDraft => ({
  script,
  designs: [],
  view: '',
  address: '',
  time: ++time,
  isTyped: true,
  ...more,
});

/** The script that a tab's page begins with. */
async function begin({ drafts }: Tab, address = '', showsOther = false): Promise<string | null> {
  await drafts.look();
  return drafts.begin(address, showsOther)?.script ?? null;
}

const left = ({ drafts }: Tab): string[] => drafts.left.map(({ draft }) => draft.script);

describe('the drafts of two tabs', () => {
  // Symptom: the tab that was typed in later wrote over what was typed in the other one, which was gone once closed.
  it('do not write over one another', async () => {
    const browser = new TestBrowser();
    const [one, two] = [browser.open(), browser.open()];
    expect(await begin(one)).toBeNull();
    one.drafts.keep(written('one'));
    expect(await begin(two)).toBeNull();
    two.drafts.keep(written('two'));
    one.drafts.keep(written('one more'));
    two.drafts.keep(written('two more'));
    expect(await begin(one.reload())).toBe('one more');
    expect(await begin(two.reload())).toBe('two more');
  });

  it('are offered by what is closed alone, and the newest is gone on with', async () => {
    const browser = new TestBrowser();
    const tabs = ['old', 'older', 'open'].map((script) => ({ script, tab: browser.open() }));
    for (const { script, tab } of tabs) {
      await begin(tab, '', true);
      tab.drafts.keep(written(script));
    }
    tabs[0]?.tab.close();
    tabs[1]?.tab.close();
    const next = browser.open();
    expect(await begin(next)).toBe('older');
    expect(left(next)).toEqual(['old']);
    tabs[2]?.tab.close();
    await next.drafts.look();
    expect(left(next)).toEqual(['open', 'old']);
  });

  it('part where a tab is the copy of another one, whichever writes first', async () => {
    for (const isCopyFirst of [true, false]) {
      const browser = new TestBrowser();
      const tab = browser.open();
      await begin(tab);
      tab.drafts.keep(written('text'));
      const copy = tab.copy();
      expect(await begin(copy)).toBe('text');
      const order = isCopyFirst ? [copy, tab] : [tab, copy];
      for (const each of order) each.drafts.keep(written(each === copy ? 'copy' : 'text+'));
      for (const each of order) each.drafts.keep(written(each === copy ? 'copy+' : 'text++'));
      expect(left(copy)).toEqual([]);
      expect(await begin(tab.reload())).toBe('text++');
      expect(await begin(copy.reload())).toBe('copy+');
    }
  });

  it('part with the first letter where a browser has no locks', async () => {
    const browser = new TestBrowser(false);
    const one = browser.open();
    await begin(one);
    one.drafts.keep(written('one'));
    const two = browser.open();
    expect(await begin(two)).toBe('one');
    two.drafts.keep(written('two'));
    one.drafts.keep(written('one+'));
    expect(await begin(one.reload())).toBe('one+');
    expect(await begin(two.reload())).toBe('two');
  });
});

describe('a tab', () => {
  it('goes on with the draft that its address was written for, though it shows something', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await begin(tab);
    tab.drafts.keep(written('mine', { address: '#v1&z=mine' }));
    const again = tab.reload();
    expect(await begin(again, '#v1&z=mine', true)).toBe('mine');
    const other = again.reload();
    expect(await begin(other, '#v1&z=theirs', true)).toBeNull();
    // A browser that was closed keeps nothing for its tabs.
    other.close();
    expect(await begin(browser.open(), '#v1&z=mine', true)).toBe('mine');
  });

  it('puts its draft aside for something else, and comes back to it by undo', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await begin(tab);
    tab.drafts.keep(written('mine'));
    tab.drafts.putAside();
    tab.drafts.keep(written('example', { isTyped: false }));
    expect(left(tab)).toEqual(['mine']);
    expect(tab.drafts.returnTo('mine')?.script).toBe('mine');
    tab.drafts.keep(written('mine'));
    // Redo is the example again: it must not become what "mine" is.
    expect(tab.drafts.returnTo('example')?.isTyped).toBe(false);
    tab.drafts.keep(written('example, changed'));
    expect(left(tab)).toEqual(['mine']);
  });

  it('opens a draft that was left, and leaves its own', async () => {
    const browser = new TestBrowser();
    const old = browser.open();
    await begin(old);
    old.drafts.keep(written('old'));
    const tab = browser.open();
    await begin(tab);
    tab.drafts.keep(written('mine'));
    old.close();
    await tab.drafts.look();
    const [kept] = tab.drafts.left;
    expect(tab.drafts.open(kept?.id ?? '')?.script).toBe('old');
    expect(left(tab)).toEqual(['mine']);
    expect(await begin(tab.reload())).toBe('old');
    expect(tab.drafts.open('no such draft')).toBeNull();
  });

  it('forgets a draft, and brings it back', async () => {
    const browser = new TestBrowser();
    const old = browser.open();
    await begin(old);
    old.drafts.keep(written('old'));
    old.close();
    const tab = browser.open();
    await begin(tab, '', true);
    tab.drafts.forget(tab.drafts.left[0]?.id ?? '');
    expect(left(tab)).toEqual([]);
    expect(left(browser.open())).toEqual([]);
    expect(tab.drafts.forgotten?.draft.script).toBe('old');
    tab.drafts.bringBack();
    expect(left(tab)).toEqual(['old']);
    expect(tab.drafts.forgotten).toBeNull();
  });

  it('offers nothing that is blank, or that the reader did not write', async () => {
    const browser = new TestBrowser();
    for (const draft of [written(' \n'), written('example', { isTyped: false })]) {
      const tab = browser.open();
      await begin(tab, '', true);
      tab.drafts.keep(draft);
      tab.close();
    }
    const tab = browser.open();
    await begin(tab, '', true);
    expect(left(tab)).toEqual([]);
    expect(browser.storage.kept.size).toBe(0);
  });

  it('works without any storage', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    browser.storage.isFull = true;
    tab.session.isFull = true;
    expect(await begin(tab)).toBeNull();
    tab.drafts.keep(written('mine'));
    expect(tab.drafts.isRefused).toBe(true);
    expect(await begin(tab.reload())).toBeNull();
  });
});
