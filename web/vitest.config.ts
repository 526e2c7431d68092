import { defineConfig } from 'vitest/config';

/** Where each Vitest project finds its tests, from web/. `tests/rules` checks that no test is outside. */
export const testGlobs = {
  wasm: ['../tests/wasm/**/*.test.ts'],
  web: ['../tests/web/**/*.test.ts'],
  rules: ['../tests/rules/**/*.test.ts'],
};

export default defineConfig({
  test: {
    projects: Object.entries(testGlobs).map(([name, include]) => ({
      test: { name, include, environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 },
    })),
  },
});
