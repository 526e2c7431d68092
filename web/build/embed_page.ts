/**
 * What a frame may do: run the scripts of its own folder and the engine (in a worker made of text), and nothing else.
 * It fetches nothing, sends nothing, and can be put into any page. It is the smallest policy that works: style comes by
 * script, which none forbids; `img-src` is for the pictures that a reader takes away.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'worker-src blob:',
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** embed.html: the page for iframes. What it shows is said by its address, from # on. */
export const embedPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Rmap Time Machine</title>
<link rel="icon" href="data:,">
<script src="embed/rmap.js"></script>
</head>
<body>
<rmap-page><noscript>This figure needs JavaScript. 这幅图需要 JavaScript。</noscript></rmap-page>
</body>
</html>
`;
