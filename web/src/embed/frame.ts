import { sizeFrame } from './frame_size.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const page = new URL('../embed.html', script.src).href;
  addEventListener('message', (event) => {
    sizeFrame(event, document.querySelectorAll('iframe'), page);
  });
}
