/**
 * The part of a Window that a lesson needs. One that stands in somebody else's page is given another address: the
 * page's own is not its to read, or to change.
 */
export type LessonWindow = Pick<
  Window,
  | 'addEventListener'
  | 'setTimeout'
  | 'clearTimeout'
  | 'requestAnimationFrame'
  | 'getComputedStyle'
  | 'getSelection'
  | 'matchMedia'
  | 'scrollTo'
  | 'scrollY'
  | 'innerHeight'
> & {
  readonly document: Pick<Document, 'visibilityState'>;
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
};
