import { type Cell, csvChunks } from '../platform/csv.ts';

/**
 * A streamed CSV that the browser keeps under `name` (ASCII, without its ending), in constant memory however slowly it is
 * read. Nobody else's cache may hold it.
 */
export function csvDownload(
  { drained }: Pick<App.Locals, 'drained'>,
  name: string,
  headings: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Response {
  return new Response(streamOf(csvChunks(headings, rows), drained), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** Asks for the next chunk only when the previous one left; a reader who goes away ends the rows. */
function streamOf(chunks: AsyncGenerator<string>, drained: () => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      await drained();
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
}
