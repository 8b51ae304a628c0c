import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../command.ts';

/** Refuses a build that the content security policy would break, that gives the quiz answers away, or is too heavy. */
export function checkBuild(directory: string): void {
  const client = path.join(directory, 'client');
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' });
  const leaked = files.find((file) => path.basename(file) === 'catalogue.json');
  if (leaked) throw new CommandError(`The build would publish the quiz answers: client/${leaked}.`);
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const wrong = styleAttribute(readFileSync(path.join(client, file), 'utf8'));
    if (wrong) {
      throw new CommandError(
        `The page ${file} has a style attribute, which the content security policy forbids: ${wrong}`,
      );
    }
  }
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const stray = serverOnly(readFileSync(path.join(client, file), 'utf8'));
    if (stray) throw new CommandError(`The script ${file} brings ${stray} to the browser.`);
  }
  if (!existsSync(path.join(directory, 'server/entry.mjs'))) {
    throw new CommandError('The build has no server entry.');
  }
}

/** The first tag that has a `style` attribute; text between tags, scripts and comments do not count. */
export function styleAttribute(html: string): string | undefined {
  const markup = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1')
    .replace(/(<style\b[^>]*>)[\s\S]*?<\/style>/gi, '$1');
  for (const [tag] of markup.matchAll(/<[a-z][^\s>]*(?:\s+(?:"[^"]*"|'[^']*'|[^>"'])*)?>/gi)) {
    const unquoted = tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '=""');
    if (/\sstyle\s*=/i.test(unquoted)) return tag.slice(0, 160);
  }
  return undefined;
}

/** What only the server may use, told by a name that stays after minification. */
export function serverOnly(script: string): string | undefined {
  if (script.includes('ZodError')) return 'zod (92 kB)';
  return script.includes('__vite-browser-external') ? 'a module of Node' : undefined;
}
