/** `npm test`: everything, never stopping at the first failure, ending with the line « N passed, N failed ». */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureSystem } from './ensure-system.ts';
import { type Check, type Count, root, runCheck } from './run/check.ts';
import { countPlaywright, countVitest } from './run/reports.ts';

const reports = 'test-results/reports';

/** Astro writes the types of the content, which both type checkers read: on a clean clone they are not there yet. */
const contentTypes: Check = {
  name: 'types of the content (astro sync)',
  command: { package: 'astro', bin: 'astro' },
  arguments: ['sync'],
};

const staticChecks: Check[] = [
  { name: 'rules of the code (eslint)', command: { package: 'eslint', bin: 'eslint' }, arguments: ['.'] },
  { name: 'types (astro check)', command: { package: 'astro', bin: 'astro' }, arguments: ['check'] },
  {
    name: 'format (prettier)',
    command: { package: 'prettier', bin: 'prettier' },
    arguments: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'nothing unused (knip)', command: { package: 'knip', bin: 'knip' } },
];

const unitAndStores: Check = {
  name: 'unit and store tests (vitest)',
  command: { package: 'vitest', bin: 'vitest' },
  arguments: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/vitest.json`],
  report: { file: `${reports}/vitest.json`, count: countVitest },
};

const build: Check = { name: 'build', command: { script: 'src/cli/build.ts' } };

const browser: Check = {
  name: 'browser tests (playwright)',
  command: { package: '@playwright/test', bin: 'playwright' },
  arguments: ['test', '-c', 'tests/e2e/playwright.config.ts'],
  // Playwright has its own word for « no colours », and warns of the other
  environment: {
    DECLIC_REPORT: path.join(root, reports, 'playwright.json'),
    NO_COLOR: undefined,
    FORCE_COLOR: '0',
  },
  report: { file: `${reports}/playwright.json`, count: countPlaywright },
};

const say = (text: string) => console.log(text);
const counts: Count[] = [];

/** At most two at once: one for each core we may count on. */
async function runTwoAtOnce(checks: Check[]): Promise<void> {
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) counts.push(await runCheck(check, say));
  };
  await Promise.all([worker(), worker()]);
}

rmSync(path.join(root, reports), { recursive: true, force: true });
mkdirSync(path.join(root, reports), { recursive: true });
const missing = ensureSystem(say);
counts.push({ passed: missing.length === 0 ? 1 : 0, failed: missing.length === 0 ? 0 : 1 });
counts.push(await runCheck(contentTypes, say));
await runTwoAtOnce(staticChecks);
for (const check of [unitAndStores, build, browser]) counts.push(await runCheck(check, say));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
if (failed > 0 || passed === 0) process.exitCode = 1;
say(`${passed} passed, ${failed} failed`);
