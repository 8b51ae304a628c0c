/** `npm run bench [-- <part of a name> …]`: every bench in turn, then one table. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, Row } from './bench.ts';

const root = path.resolve(import.meta.dirname, '../..');
execFileSync(process.execPath, ['src/cli/build.ts', '--if-needed'], { cwd: root, stdio: 'inherit' });

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));

const rows: (Row & { bench: string })[] = [];
for (const file of files) {
  const bench = (await import(pathToFileURL(path.join(import.meta.dirname, file)).href)) as Bench;
  console.error(`… ${bench.name}`);
  try {
    for (const row of await bench.run()) rows.push({ bench: bench.name, ...row });
  } catch (error) {
    console.error(error);
    rows.push({ bench: bench.name, what: 'did not run', value: '', aim: { text: 'to run', met: false } });
  }
}

const table = [
  ['bench', 'what', 'measured', 'aim', ''],
  ...rows.map(({ bench, what, value, aim }) => [
    bench,
    what,
    value,
    aim?.text ?? '',
    aim ? (aim.met ? 'met' : 'MISSED') : '',
  ]),
];
const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
for (const line of table) {
  console.log(
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
console.log(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}). Switched off: nothing.`,
);
if (rows.some(({ aim }) => aim && !aim.met)) process.exitCode = 1;
