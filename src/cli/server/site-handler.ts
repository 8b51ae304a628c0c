import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { carriedAlong } from '../build/keep-assets.ts';

/** Astro's adapter in middleware mode: answers every route that is not a built file. */
export type SiteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: App.Locals,
) => Promise<void>;

export async function loadSiteHandler(entry: string): Promise<SiteHandler> {
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: SiteHandler };
  return handler;
}

/**
 * Loads what Astro would load at the first visit of each page: that visit is then quick, and a build made while this
 * server runs takes nothing away from it. What earlier builds left beside it is not of this build and costs memory.
 */
export async function loadAllPages(entry: string): Promise<void> {
  const server = path.dirname(entry);
  const former = await carriedAlong(path.dirname(server));
  for (const name of await readdir(path.join(server, 'chunks'))) {
    if (name.endsWith('.mjs') && !former.has(`server/chunks/${name}`))
      await import(pathToFileURL(path.join(server, 'chunks', name)).href);
  }
}
