/** The lesson that a page is, the same in every language: what its file is called. */
export function lessonOf({ location }: Document): string {
  return location.pathname.replace(/^.*\//, '').replace(/\.html$/, '');
}
