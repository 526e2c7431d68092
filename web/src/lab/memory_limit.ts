/** What the engine may take, in bytes: what a page of WebAssembly may have, less some room for the rest. */
export const memoryLimit = 1.9e9;
