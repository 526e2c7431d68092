import { LockedTabs } from './open_tabs.ts';
import { TabDrafts } from './tab_drafts.ts';

/** The drafts of a browser's tab. */
export const draftsOf = (view: Window & typeof globalThis): TabDrafts =>
  new TabDrafts({
    shared: () => view.localStorage,
    own: () => view.sessionStorage,
    tabs: new LockedTabs(locksOf(view.navigator), view),
    newId: () => crypto.getRandomValues(new BigUint64Array(1))[0]?.toString(36) ?? '0',
  });

/** There are none where the page came without encryption. */
const locksOf = ({ locks }: { readonly locks?: LockManager }): LockManager | undefined => locks;
