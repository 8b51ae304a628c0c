import { getViteConfig } from 'astro/config';

/** Components of pages, rendered alone: for what no page of today shows yet. */
export default getViteConfig({
  cacheDir: '.cache/vitest-components',
  test: { name: 'components', root: import.meta.dirname, include: ['**/*.test.ts'] },
});
