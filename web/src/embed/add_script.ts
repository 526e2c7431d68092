import type { Vouch } from './vouch.ts';

/** Where scripts are added, and what is known of the one that began. */
export interface ScriptPlace {
  readonly document: Document;
  /** The folder that addresses are relative to: an absolute address. */
  readonly base: string;
  /** What the host's policy may ask of every script; empty where it asks nothing. */
  readonly nonce: string;
  /** For the addresses of scripts, where the host demands it. */
  readonly vouch: Vouch;
}

/** Runs a classic script. Rejects when it did not come; it may be added again then. */
export function addScript(
  { document, base, nonce, vouch }: ScriptPlace,
  path: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.async = true;
    if (nonce !== '') script.nonce = nonce;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${path} could not be loaded`));
    });
    script.src = vouch(new URL(path, base).href);
    document.head.append(script);
  });
}
