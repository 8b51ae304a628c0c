// @ts-check
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { writeCatalogue } from './src/courses/write-catalogue.ts';
import { loadVideoVersions } from './src/videos/load-videos.ts';

/** The server reads the courses from `catalogue.json`, beside the public files and never among them. */
const catalogue = {
  name: 'declic:catalogue',
  hooks: {
    /** @param {{ dir: URL }} build */
    'astro:build:done': ({ dir }) =>
      writeCatalogue('content', fileURLToPath(new URL('..', dir)), loadVideoVersions()),
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

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'static',
  outDir: process.env.DECLIC_OUT ?? './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  adapter: node({ mode: 'middleware', staticHeaders: true }),
  integrations: [mdx({ syntaxHighlight: false, smartypants: false }), react(), catalogue],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  // src/web/same-site.ts checks the sender of every change: it also knows the public address behind a proxy
  security: { checkOrigin: false, csp: { directives: ["default-src 'self'"] } },
  vite: {
    cacheDir: './.cache/vite',
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [fontsAreFiles] } },
  },
});
