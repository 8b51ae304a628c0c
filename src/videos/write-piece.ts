import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../platform/refusal.ts';

/** What a piece says of itself, before its bytes. */
export interface AnnouncedPiece {
  /** where its first byte belongs */
  offset: number;
  bytes: number;
}

/** Reads the headers of a PATCH of tus 1.0.0. @throws Refusal upload-refused when it is none */
export function announcedPiece({ headers }: IncomingMessage): AnnouncedPiece {
  const number = (text: string | string[] | undefined): number =>
    typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  const offset = number(headers['upload-offset']);
  const bytes = number(headers['content-length']);
  const isPiece =
    headers['tus-resumable'] === '1.0.0' && headers['content-type'] === 'application/offset+octet-stream';
  if (!isPiece || Number.isNaN(offset) || Number.isNaN(bytes)) throw new Refusal('upload-refused');
  return { offset, bytes };
}

/**
 * Writes a piece where it belongs, as it comes from the connection: one part in memory at a time. What arrived before the
 * connection broke stays.
 * @returns how far the file then is, in bytes
 */
export async function writePiece(request: IncomingMessage, file: string, offset: number): Promise<number> {
  const handle = await open(file, 'r+');
  let at = offset;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      for (let done = 0; done < part.length;) {
        const { bytesWritten } = await handle.write(part, done, part.length - done, at);
        done += bytesWritten;
        at += bytesWritten;
      }
      giveBack(part);
    }
  } finally {
    await handle.close();
  }
  return at;
}

/** Memory of a part, given back at once where it is the part's alone: the collector would let 60 MB of them gather. */
function giveBack({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
