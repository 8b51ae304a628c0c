import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { chooseCoding } from './accept-encoding.ts';
import { readRange } from './byte-range.ts';
import type { StaticFile } from './file-index.ts';

/**
 * Answers GET and HEAD for one built file. `headers` are those of this one answer, as name, value, name, value…;
 * `status` is 404 for the page that says so.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  headers: readonly string[],
  status = 200,
): void {
  const exchange = { request, response, file, headers: [...file.headers, ...headers] };
  if (status === 200 && isFresh(request, file)) {
    response.writeHead(304, exchange.headers).end();
    return;
  }
  const coding = chooseCoding(request.headers['accept-encoding'], file.codings);
  const coded = coding && file.coded.get(coding);
  if (coded) sendBytes(exchange, status, coded, ['content-encoding', coding]);
  else if (status === 200 && rangeStillValid(request, file)) sendRange(exchange);
  else sendPart(exchange, status, 0, file.size - 1);
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  file: StaticFile;
  headers: string[];
}

function sendRange(exchange: Exchange): void {
  const { size } = exchange.file;
  const range = readRange(exchange.request.headers.range, size);
  if (range === undefined) sendPart(exchange, 200, 0, size - 1);
  else if (range === 'unsatisfiable') {
    exchange.response.writeHead(416, [...exchange.headers, 'content-range', `bytes */${size}`]).end();
  } else {
    const said = ['content-range', `bytes ${range.start}-${range.end}/${size}`];
    sendPart(exchange, 206, range.start, range.end, said);
  }
}

/** From memory, unpacked where it lies there compressed, or from the disk for what is too large. */
function sendPart(
  exchange: Exchange,
  status: number,
  start: number,
  end: number,
  headers: string[] = [],
): void {
  const { file } = exchange;
  const packed = file.coded.get('gzip');
  const bytes = file.identity ?? (packed && gunzipSync(packed));
  if (bytes) sendBytes(exchange, status, bytes.subarray(start, end + 1), headers);
  else streamPart(exchange, status, start, end, headers);
}

function sendBytes(exchange: Exchange, status: number, body: Buffer, headers: readonly string[]): void {
  const { request, response } = exchange;
  response.writeHead(status, [...exchange.headers, ...headers, 'content-length', String(body.length)]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function streamPart(
  exchange: Exchange,
  status: number,
  start: number,
  end: number,
  headers: readonly string[],
): void {
  const { request, response, file } = exchange;
  response.writeHead(status, [...exchange.headers, ...headers, 'content-length', String(end - start + 1)]);
  // a visitor who leaves in the middle is no error; a file that vanished cuts the connection
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file.file, { start, end }), response, () => {});
}

/** RFC 9110 §13.1: If-None-Match counts alone; If-Modified-Since only without it. */
function isFresh(request: IncomingMessage, file: StaticFile): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === file.etag);
  }
  const since = request.headers['if-modified-since'];
  return since !== undefined && Date.parse(file.lastModified) <= Date.parse(since);
}

/** RFC 9110 §13.1.5: with If-Range of another version, the whole file is sent. */
function rangeStillValid(request: IncomingMessage, file: StaticFile): boolean {
  const condition = request.headers['if-range'] as string | undefined;
  return condition === undefined || condition === file.etag || condition === file.lastModified;
}
