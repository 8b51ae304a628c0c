import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { chooseCoding } from './accept-encoding.ts';
import { readRange } from './byte-range.ts';
import type { StaticFile } from './file-index.ts';

/** Answers GET and HEAD for one built file; `status` is 404 for the page that says so. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  status = 200,
): void {
  if (status === 200 && isFresh(request, file)) {
    response.writeHead(304, file.headers).end();
    return;
  }
  const coding = chooseCoding(request.headers['accept-encoding'], file.codings);
  const body = coding ? file.coded.get(coding) : file.identity;
  if (coding && body) {
    send(request, response, status, body, { ...file.headers, 'content-encoding': coding });
    return;
  }
  const range =
    status === 200 && rangeStillValid(request, file)
      ? readRange(request.headers.range, file.size)
      : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...file.headers, 'content-range': `bytes */${file.size}` }).end();
    return;
  }
  if (!range) {
    if (body) send(request, response, status, body, file.headers);
    else stream(request, response, file, status, 0, file.size - 1, file.headers);
    return;
  }
  const headers = { ...file.headers, 'content-range': `bytes ${range.start}-${range.end}/${file.size}` };
  if (body) send(request, response, 206, body.subarray(range.start, range.end + 1), headers);
  else stream(request, response, file, 206, range.start, range.end, headers);
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

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function stream(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  status: number,
  start: number,
  end: number,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { ...headers, 'content-length': end - start + 1 });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // a visitor who leaves in the middle is no error; a file that vanished cuts the connection
  pipeline(createReadStream(file.file, { start, end }), response, () => {});
}
