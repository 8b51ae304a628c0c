import type { Db } from '../platform/database.ts';
import { readStage } from './read-stage.ts';

/** Asked of the database as often as a person notices; one row by its key. */
const everyMs = 700;
/** Then the browser connects again by itself: a server that stops is not kept waiting. */
const longestMs = 25_000;

/** How far a version is, as server-sent events: one when something changed, an empty one at the end. */
export function stageEvents(db: Db, videoId: string, gone: AbortSignal): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  const started = Date.now();
  let told = '';
  let open = true;
  return new ReadableStream({
    async pull(controller) {
      while (open && !gone.aborted && Date.now() - started < longestMs) {
        const stage = await readStage(db, videoId);
        const now = JSON.stringify(stage ?? null);
        const over = stage?.state !== 'uploaded' && stage?.state !== 'processing';
        if (now !== told) {
          told = now;
          controller.enqueue(bytes.encode(`retry: 1000\ndata: ${now}\n\n`));
          if (over) break;
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
      if (open) controller.close();
      open = false;
    },
    cancel() {
      open = false;
    },
  });
}
