// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { writeSearchIndex } from './src/courses/search-content.ts';
import { writeCatalogue } from './src/courses/write-catalogue.ts';
import { loadVideos, loadVideoVersions } from './src/videos/load-videos.ts';

/**
 * The server reads the courses from `catalogue.json`, beside the public files and never among them; the search page
 * reads its own file, among them.
 */
const catalogue = {
  name: 'declic:catalogue',
  hooks: {
    /** @param {{ dir: URL }} build */
    'astro:build:done': ({ dir }) => {
      writeCatalogue('content', fileURLToPath(new URL('..', dir)), loadVideoVersions());
      writeFileSync(new URL('../example-videos.json', dir), JSON.stringify(loadVideos()));
      writeSearchIndex('content', fileURLToPath(dir));
    },
  },
};

/** video.js carries its icons in a data: address, which our policy refuses; src/videos/ui/player.css has the file. */
const fontsAreFiles = {
  postcssPlugin: 'declic-fonts-are-files',
  AtRule: {
    /** @param {{ toString(): string, remove(): void }} rule */
    'font-face': (rule) => {
      if (rule.toString().includes('url(data:')) rule.remove();
    },
  },
};

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const outDir = process.env.DECLIC_OUT ?? './dist';

/** Pages the server renders, and that anybody may find. */
const foundRendered = ['/attestations/', '/mentions-legales/'];

/** The sitemap names what the built pages themselves leave to search engines. */
const isIndexable = (/** @type {string} */ page) => {
  const { pathname } = new URL(page);
  const file = path.join(outDir, 'client', pathname, 'index.html');
  if (!existsSync(file)) return foundRendered.includes(pathname);
  return !readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"');
};

/**
 * What every lesson needs of `learning` comes in two files instead of a dozen: each file costs its headers, which for
 * these small ones is as much as what is in it.
 */
const lessonFiles = [
  {
    name: 'log',
    test: /\/src\/learning\/(changes|log|pending-events|progress|seen|start-sync|video-lengths|watched|watching)\.ts$/,
  },
  {
    name: 'views',
    test: /\/src\/(courses\/course|learning\/(course-views?|last-fact|me|verdict-memory|ui\/(awnings|outline|same-person|signed-out|step-end|sync-words|words)))\.ts$/,
  },
];

/** What libraries bring along and nobody here uses; the names they import must exist. */
const unused = [
  // mediabunny's reader of files of Node
  { id: './node.js', importer: '/mediabunny/', exports: '' },
  // video.js reads DASH too: 20 kB of what a press on a slow line waits for
  {
    id: 'mpd-parser',
    importer: '/video.js/',
    exports: 'parse, parseUTCTiming, generateSidxKey, addSidxSegmentsToPlaylist',
  },
];
const leftOut = {
  name: 'declic:left-out',
  enforce: /** @type {const} */ ('pre'),
  /** @param {{ name: string }} environment */
  applyToEnvironment: (environment) => environment.name === 'client',
  /** @param {string} id @param {string | undefined} importer */
  resolveId: (id, importer) => {
    const found = unused.findIndex((one) => one.id === id && importer?.includes(one.importer));
    return found === -1 ? undefined : `\0declic-left-out-${found}`;
  },
  /** @param {string} id */
  load: (id) => {
    const found = unused[Number(/^\0declic-left-out-(\d)$/.exec(id)?.[1])];
    if (!found) return undefined;
    return found.exports === ''
      ? 'export {};'
      : `const none = undefined; export { ${found.exports
          .split(', ')
          .map((name) => `none as ${name}`)
          .join(', ')} };`;
  },
};

export default defineConfig({
  site,
  output: 'static',
  outDir,
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  adapter: node({ mode: 'middleware', staticHeaders: true }),
  integrations: [
    mdx({ syntaxHighlight: false, smartypants: false }),
    react(),
    // pages/sitemap-index.xml.ts adds the shops to it
    sitemap({ filter: isIndexable, filenameBase: 'sitemap-pages' }),
    catalogue,
  ],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  // src/web/same-site.ts checks the sender of every change: it also knows the public address behind a proxy
  security: { checkOrigin: false, csp: { directives: ["default-src 'self'"] } },
  vite: {
    cacheDir: './.cache/vite',
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: lessonFiles } } } } },
    },
    plugins: [leftOut],
    css: { postcss: { plugins: [fontsAreFiles] } },
  },
});
