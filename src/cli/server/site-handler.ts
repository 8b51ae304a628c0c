import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

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
 * server runs takes nothing away from it.
 */
export async function loadAllPages(entry: string): Promise<void> {
  const chunks = path.join(path.dirname(entry), 'chunks');
  for (const name of await readdir(chunks)) {
    if (name.endsWith('.mjs')) await import(pathToFileURL(path.join(chunks, name)).href);
  }
}
