/** Where the built site is served meanwhile, which its build has to know: oEmbed tells whole addresses alone. */
export const site = process.env['SITE_URL'] ?? 'http://127.0.0.1:8761/rmap/';
