import type { IncomingMessage, ServerResponse } from 'node:http';
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
