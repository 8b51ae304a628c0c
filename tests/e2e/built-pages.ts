import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';

/** The public files of the build. */
export const client = path.resolve(import.meta.dirname, '../../dist/client');

/** Addresses of the built pages, in order. */
export const builtPages = (): string[] =>
  readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length).replaceAll(path.sep, '/')}`)
    .sort();

export const htmlOf = (address: string): string =>
  readFileSync(path.join(client, address, 'index.html'), 'utf8');

/** Some element of a page, with its attributes and the text directly in it. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const tag = { name, attributes, text: '' };
      tags.push(tag);
      open.push(tag);
    },
    ontext: (text) => {
      const last = open.at(-1);
      if (last) last.text += text;
    },
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return tags;
}
