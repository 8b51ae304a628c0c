import path from 'node:path';

/** Where things lie, whatever directory a command was started from. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');
export const distDir = path.join(projectRoot, 'dist');
export const clientDir = path.join(distDir, 'client');
export const serverEntry = path.join(distDir, 'server/entry.mjs');
export const catalogueFile = path.join(distDir, 'catalogue.json');
/** the example clips that come with the build */
export const examplesFile = path.join(distDir, 'example-videos.json');
export const headersFile = path.join(distDir, '_headers.json');
/** A build is made here first: a running server never sees half of it, and two builds at once never mix. */
export const nextDir = path.join(projectRoot, `.cache/next-${process.pid}`);
/** Where communes lie, made by `npm run map-data`. */
export const communeCentresFile = path.join(projectRoot, 'src/shops/map/commune-centres.txt');
