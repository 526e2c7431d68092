import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// Run from the repository's top (see "lint" in package.json), so that tests/ is inside the base path.
export default tseslint.config(
  { ignores: ['**/generated/**', '**/dist/**', '**/node_modules/**', 'build/**'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.tools.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off', // tsc does this better
      eqeqeq: 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    // Scripts outside of tsconfig.tools.json, such as those of the benchmarks, which load the module itself.
    files: ['**/*.mjs'],
    ignores: ['web/*.mjs', 'tests/lib/**', 'tests/rules/**'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // Here a cast is a comment, which this rule does not see.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Configuration files have to export a default, and Emscripten's glue does.
    files: ['**/*.config.ts', '**/*.d.ts', '**/*.d.mts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
