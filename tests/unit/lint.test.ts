import { ESLint } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importRules } from '../lint/import-rules.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    ...astro.configs.base,
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...importRules,
  ],
});

async function problems(filePath: string, imported: string): Promise<number> {
  const source = `import { x } from '${imported}';\n`;
  const code = filePath.endsWith('.astro')
    ? `---\n${source}---\n<p>{x}</p>\n`
    : `${source}export default x;\n`;
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.filter((message) => message.ruleId === 'boundaries/dependencies').length;
}

/** Imported files exist: the rule classifies what it can resolve. */
describe('the import rules', () => {
  it.each([
    ['src/pages/some.astro', '../accounts/account-store.ts'],
    ['src/pages/some.astro', '../cli/paths.ts'],
    ['src/pages/some.astro', '../../db/schema/tables.ts'],
    ['src/learning/some.ts', '../accounts/account-store.ts'],
    ['src/learning/some.ts', '../web/access.ts'],
    ['src/courses/some.ts', '../learning/event.ts'],
    ['src/reach/some.ts', '../accounts/account.ts'],
    ['src/accounts/some.ts', '../courses/course.ts'],
    ['src/platform/some.ts', '../accounts/account.ts'],
    ['src/platform/some.ts', '../web/access.ts'],
    ['src/ui/Some.astro', '../courses/course.ts'],
    ['src/learning/ui/Some.astro', '../../web/access.ts'],
    ['src/middleware.ts', './accounts/account-store.ts'],
    ['db/schema/some.ts', '../../src/platform/clock.ts'],
  ])('%s may not import %s', async (from, to) => {
    expect(await problems(from, to)).toBe(1);
  });

  it.each([
    ['src/pages/some.astro', '../accounts/account.ts'],
    ['src/middleware.ts', './web/access.ts'],
    ['src/accounts/some.ts', './account-store.ts'],
    ['src/accounts/some.ts', '../reach/count-event.ts'],
    ['src/learning/some.ts', '../accounts/account.ts'],
    ['src/certificates/some.ts', '../learning/event.ts'],
    ['src/learning/some-store.ts', '../platform/database.ts'],
    ['src/platform/some.ts', '../../db/schema/tables.ts'],
    ['db/migrations/some.ts', '../../src/platform/dialect.ts'],
  ])('%s may import %s', async (from, to) => {
    expect(await problems(from, to)).toBe(0);
  });
});
