/** What attestations and the sharing kit ask of Typst: a compiler with our fonts, and texts that these can draw. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { unprintable, withoutControls } from './printed-name.ts';

/** `workspace`: the folder of the template. */
export async function openCompiler(workspace: string): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = path.join(import.meta.dirname, 'fonts');
  const files = readdirSync(fonts).filter((name) => name.endsWith('.ttf'));
  return NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: files.map((name) => readFileSync(path.join(fonts, name))) }],
  });
}

/** The fonts have none: readers of the structure would stop there. */
const narrowSpace = '\u202f';

/** Every text of a value as our fonts can draw it; a character that none of them has becomes « ? ». */
export function drawable(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = withoutControls(value).replaceAll(narrowSpace, '\u00a0');
    const missing = unprintable(text);
    return missing.length === 0
      ? text
      : missing.reduce((kept, character) => kept.replaceAll(character, '?'), text);
  }
  if (Array.isArray(value)) return value.map(drawable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, drawable(inner)]));
}
