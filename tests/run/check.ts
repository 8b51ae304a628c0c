import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Count {
  passed: number;
  failed: number;
}

/** One program of `npm test`, and how its result is counted. */
export interface Check {
  name: string;
  /** npm package and the name of its command, or a script of ours */
  command: { package: string; bin: string } | { script: string };
  arguments?: readonly string[];
  environment?: Readonly<Record<string, string | undefined>>;
  /** the runner's own report; without it the check counts as one */
  report?: { file: string; count: (report: unknown) => Count };
}

/** Runs it to its end and says how it went; never throws. Its output is shown when something failed. */
export async function runCheck(check: Check, say: (text: string) => void): Promise<Count> {
  const started = performance.now();
  const { code, output } = await execute(check);
  const count = countOf(check, code);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const state = count.failed > 0 ? 'FAILED' : 'ok';
  say(`${state.padEnd(6)} ${check.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  if (count.failed > 0) say(output.trimEnd());
  return count;
}

function execute(check: Check): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [scriptOf(check), ...(check.arguments ?? [])], {
      cwd: root,
      env: { ...process.env, CI: '1', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...check.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.once('error', (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function scriptOf(check: Check): string {
  if ('script' in check.command) return path.join(root, check.command.script);
  const manifest = path.join(root, 'node_modules', check.command.package, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : (bin[check.command.bin] ?? '');
  return path.join(path.dirname(manifest), file);
}

/** A runner that failed without naming a test (it could not even start) still counts as one failure. */
function countOf(check: Check, code: number | null): Count {
  if (!check.report) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const file = path.join(root, check.report.file);
  const count = existsSync(file)
    ? check.report.count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return silent ? { ...count, failed: 1 } : count;
}
