import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { uploadRoute } from '../../../src/videos/receive-pieces.ts';
import { actionAccess, routeAccess } from '../../../src/web/access.ts';
import { openRoutes } from '../../../src/cli/server/open-routes.ts';
import { directRoutes } from '../../../src/web/direct-routes.ts';
import { checkAction, checkRoute } from '../../../src/web/guard.ts';

// actions are only listed here, never run
vi.mock('astro:actions', () => ({
  ActionError: class extends Error {},
  defineAction: () => () => undefined,
}));

const pagesDir = path.resolve(import.meta.dirname, '../../../src/pages');

/** Astro's pattern of a file under src/pages. */
function patternOf(file: string): string {
  const address = file
    .replace(/\.(astro|ts|mdx|md)$/, '')
    .split(path.sep)
    .filter((part, index, all) => !(part === 'index' && index === all.length - 1));
  return `/${address.join('/')}`;
}

const pages = globSync('**/*.{astro,ts,mdx,md}', { cwd: pagesDir }).filter(
  (file) => !file.split(path.sep).some((part) => part.startsWith('_')),
);

const actionNames = (group: object, prefix = ''): string[] =>
  Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'function' ? [prefix + name] : actionNames(value as object, `${prefix}${name}.`),
  );

describe('who may use what', () => {
  it('lists every route, and no route that does not exist', () => {
    const direct = [...Object.values(directRoutes), ...openRoutes].map(({ pattern }) => pattern);
    const existing = new Set([...pages.map(patternOf), ...direct, uploadRoute, '/404']);
    expect([...existing].sort()).toEqual(Object.keys(routeAccess).sort());
  });

  it('lists every action, and no action that does not exist', async () => {
    const { server } = await import('../../../src/actions/index.ts');
    expect(actionNames(server).sort()).toEqual(Object.keys(actionAccess).sort());
  });

  it('opens prerendered pages to everyone: nobody can check a visitor there', () => {
    for (const file of pages) {
      const dynamic = /export const prerender = false/.test(readFileSync(path.join(pagesDir, file), 'utf8'));
      if (!dynamic) expect([file, routeAccess[patternOf(file)]]).toEqual([file, 'everyone']);
    }
  });

  it('refuses what is not listed, whatever its name', () => {
    for (const name of ['/nulle-part', 'constructor', '__proto__', 'toString', '']) {
      expect(checkRoute(name, null, new Date())).toBe('not-found');
      expect(checkAction(name, null, new Date())).toBe('not-found');
    }
  });
});
