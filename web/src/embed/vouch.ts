/** Makes of a text what a page takes that demands vouching (`require-trusted-types-for 'script'`); else the text itself. */
export type Vouch = (text: string) => string;

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL?: Vouch; readonly createHTML?: Vouch },
  ) => { readonly createScriptURL: Vouch; readonly createHTML: Vouch };
}

/** Not in TypeScript's library; what a policy returns stands for its text, wherever a text is set. */
type WithPolicies = typeof globalThis & { readonly trustedTypes?: Policies };

/** For addresses of scripts: those of our own folder, and no others. */
export const vouchForScripts = (base: string): Vouch => vouchForAddresses('rmap', base);

/** For the engine's worker, which is made of a text. */
export const vouchForWorkers = (): Vouch => vouchForAddresses('rmap-engine', 'blob:');

function vouchForAddresses(name: string, beginning: string): Vouch {
  const createScriptURL: Vouch = (address) => {
    if (!address.startsWith(beginning)) throw new Error(`${address} is not in ${beginning}`);
    return address;
  };
  return createVouch((policies) => {
    const policy = policies.createPolicy(name, { createScriptURL });
    return (address) => policy.createScriptURL(address);
  });
}

/** For the HTML of lessons: what the build wrote, and nobody else. */
export function vouchForLessons(): Vouch {
  return createVouch((policies) => {
    const policy = policies.createPolicy('rmap-lesson', { createHTML: (html) => html });
    return (html) => policy.createHTML(html);
  });
}

/** A page may forbid a policy by its name: then texts are set as they are, and it is seen what it says to that. */
function createVouch(create: (policies: Policies) => Vouch): Vouch {
  const { trustedTypes } = globalThis as WithPolicies;
  try {
    if (trustedTypes !== undefined) return create(trustedTypes);
  } catch {
    // forbidden
  }
  return (text) => text;
}
