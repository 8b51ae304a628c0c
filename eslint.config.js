// @ts-check
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { importRules } from './tests/lint/import-rules.js';

export default tseslint.config(
  { ignores: ['dist/', 'data/', '.astro/', '.cache/', 'test-results/', 'public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `noUncheckedIndexedAccess` is on: an exclamation mark says « checked just above »
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // an implementation of an asynchronous interface may have nothing to wait for
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      'no-console': 'error',
    },
  },
  // `expect.any(…)` is of type any
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  // commands and test runners talk to the person at the terminal
  { files: ['src/cli/**', 'tests/**', 'src/courses/write-catalogue.ts'], rules: { 'no-console': 'off' } },
  ...importRules,
);
