/**
 * Where the site will stand, as `SITE_URL` says it: `https://example.org/rmap/`. Null where nothing is said: then
 * nothing is written that needs a whole address. Throws where what is said is no address of a folder.
 */
export function readSiteAddress(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new Error(`SITE_URL is "${text}", which is no address, as https://example.org/rmap/ is`);
  }
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(`SITE_URL is "${text}"; it has to be http(s)://, without “?” and “#”`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
