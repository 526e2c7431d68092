/** What the elements of a page have in common: they ask the page for it by an event, and whoever has it answers. */
export interface Shared<Thing> {
  readonly event: string;
  readonly make: () => Thing;
}

/** Asks a page for something. Undefined where nobody answers. */
export function askFor<Thing>(target: EventTarget, event: string): Thing | undefined {
  let offered: Thing | undefined;
  const detail = (thing: Thing): void => {
    offered ??= thing;
  };
  target.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  return offered;
}

/** Answers whoever asks. Where somebody answers already, as an embed of another kind does, it stays at that. */
export function share<Thing>(document: Document, { event, make }: Shared<Thing>): void {
  if (askFor(document, event) !== undefined) return;
  let thing: Thing | undefined;
  document.addEventListener(event, (asked) => {
    thing ??= make();
    (asked as CustomEvent<(thing: Thing) => void>).detail(thing);
  });
}
