import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream';
import { mediaAt } from '../../videos/media-at.ts';
import { readRange } from './byte-range.ts';
import type { OpenVisit } from './open-routes.ts';
import { answer, sentences } from './short-answer.ts';

/** Only names we write: no path of a request ever reaches the storage otherwise. */
const address = /^\/media\/(v\/[0-9a-z]{26})\/([a-z0-9-]{1,40}\.(?:m3u8|m4s|mp4|m4a|jpg|vtt))$/;
/** An hour in caches: files never change, and are gone an hour after they are taken back. */
const kept = 'public, max-age=3600';

/**
 * `/media/v/<random>/720-003.m4s`, from whatever storage there is, in ranges; captions come from their row. The row is asked
 * each time: what was taken back is gone with its transaction, however long the job waits that removes the files.
 */
export async function answerMedia(visit: OpenVisit): Promise<void> {
  const [, folder, name] = address.exec(visit.pathname) ?? [];
  if (folder === undefined || name === undefined) return notFound(visit);
  const media = await mediaAt(visit.services.database.read, folder);
  if (!media) return notFound(visit);
  if (name === 'fr.vtt') return sendCaptions(visit, media.captions);
  return sendObject(visit, `${folder}/${name}`);
}

function sendCaptions(visit: OpenVisit, text: string | null): void {
  const { request, response } = visit;
  if (text === null) return notFound(visit);
  const body = Buffer.from(text);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': kept, etag };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function sendObject(visit: OpenVisit, key: string): Promise<void> {
  const { services, request, response } = visit;
  const found = await services.storage.find(key);
  if (!found) return notFound(visit);
  const { size } = found;
  const etag = `"${found.tag}"`;
  const headers = {
    'content-type': found.type,
    'cache-control': kept,
    'accept-ranges': 'bytes',
    etag,
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const condition = request.headers['if-range'] as string | undefined;
  const asked = condition === undefined || condition === etag ? request.headers.range : undefined;
  const range = readRange(asked, size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const part = range && { 'content-range': `bytes ${start}-${end}/${size}` };
  const said = { ...headers, ...part, 'content-length': end - start + 1 };
  if (request.method === 'HEAD') {
    response.writeHead(range ? 206 : 200, said).end();
    return;
  }
  const object = await services.storage.open(key, range);
  if (!object) return notFound(visit);
  response.writeHead(range ? 206 : 200, said);
  // a visitor who leaves in the middle is no error; a file that vanished cuts the connection
  pipeline(object.body, response, () => undefined);
}

const notFound = ({ request, response }: OpenVisit): void =>
  answer(request, response, 404, sentences.notFound);
