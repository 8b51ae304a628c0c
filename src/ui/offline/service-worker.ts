/**
 * Pages that were opened once open again without a network. Bundled by the build into /sw.js.
 * What is done with which request: offline-rules.ts.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { assetsOf, iconPath, mayKeep, pageKey, type Treatment, treatment } from './offline-rules.ts';
import type { WorkerEvents, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const offlinePage = '/hors-ligne/';
const day = 24 * 3600;
/** a cache whose name is not listed here any more is deleted */
const cacheNames = { pages: 'declic-pages-1', data: 'declic-data-1', assets: 'declic-assets-1' } as const;

const onlyKeepable = {
  cacheWillUpdate: async ({ response }: { response: Response }) => (mayKeep(response) ? response : null),
};
// its type declares its callbacks as possibly undefined, which our compiler settings tell apart from absent
const keepAtMost = (maxEntries: number) =>
  new ExpirationPlugin({ maxEntries, maxAgeSeconds: 60 * day, purgeOnQuotaError: true }) as WorkboxPlugin;

// What was searched is no part of a page: /recherche/ opens offline whatever is asked, and no question is kept.
const withoutQuestion = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => pageKey(request.url),
};

const pages = new NetworkFirst({
  cacheName: cacheNames.pages,
  networkTimeoutSeconds: 3,
  plugins: [withoutQuestion, onlyKeepable, keepAtMost(80)],
});
const data = new NetworkFirst({
  cacheName: cacheNames.data,
  networkTimeoutSeconds: 3,
  plugins: [onlyKeepable, keepAtMost(40)],
});
const assets = new CacheFirst({ cacheName: cacheNames.assets, plugins: [onlyKeepable, keepAtMost(300)] });

const asks =
  (wanted: Treatment) =>
  ({ url, request, sameOrigin }: { url: URL; request: Request; sameOrigin: boolean }): boolean =>
    treatment({
      pathname: url.pathname,
      sameOrigin,
      method: request.method,
      navigation: request.mode === 'navigate',
      range: request.headers.has('range'),
    }) === wanted;

registerRoute(asks('page'), pages);
registerRoute(asks('data'), data);
registerRoute(asks('asset'), assets);
// keeps nothing: taken over only so that the catch handler can answer
registerRoute(asks('unkept'), new NetworkOnly());
setCatchHandler(async ({ request }) => {
  const fallback = request.mode === 'navigate' ? await caches.match(offlinePage) : undefined;
  return fallback ?? Response.error();
});

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepPage(offlinePage), keepIcon()]).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

/** The page that registered this worker was loaded without it: it tells its address once. */
self.addEventListener('message', (event: WorkerEvents['message']) => {
  const { opened } = event.data as { opened?: unknown };
  if (typeof opened !== 'string') return;
  const { origin, pathname } = new URL(opened, self.location.href);
  const asked = {
    pathname,
    sameOrigin: origin === self.location.origin,
    method: 'GET',
    navigation: true,
    range: false,
  };
  if (treatment(asked) === 'page') event.waitUntil(keepPage(pathname));
});

async function keepPage(address: string): Promise<void> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!mayKeep(response)) return;
  const html = await response.clone().text();
  await (await caches.open(cacheNames.pages)).put(address, response);
  const kept = await caches.open(cacheNames.assets);
  await Promise.all(
    assetsOf(html).map(async (asset) => {
      if (!(await kept.match(asset))) await kept.add(asset);
    }),
  );
}

async function keepIcon(): Promise<void> {
  const response = await fetch(iconPath, { cache: 'no-cache' });
  if (mayKeep(response)) await (await caches.open(cacheNames.data)).put(iconPath, response);
}

async function dropOldCaches(): Promise<void> {
  const current: readonly string[] = Object.values(cacheNames);
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('declic-') && !current.includes(name))
      .map((name) => caches.delete(name)),
  );
}
