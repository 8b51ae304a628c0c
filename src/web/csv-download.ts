import { type Cell, csvChunks } from '../platform/csv.ts';

/** A streamed CSV that the browser keeps under `name` (ASCII, without its ending). Nobody else's cache may hold it. */
export function csvDownload(
  name: string,
  headings: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Response {
  const body = ReadableStream.from(csvChunks(headings, rows)).pipeThrough(new TextEncoderStream());
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
