import { readFileSync } from 'node:fs';
import { request as openRequest } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

const tus = { 'tus-resumable': '1.0.0' };
const piece = 2 * 1_048_576;
const part = 65_536;
/** about a megabyte a second */
const partMs = 60;

/** Sends films as a phone on a poor network does: slowly, and again from where it stopped when the server is gone. */
export class SlowPhone {
  /** bytes of a piece are on their way */
  inPiece = false;
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The id of the upload, once all of it was taken. */
  async send(
    session: string,
    file: string,
    place: { slot: string; variant: string },
    fingerprint: string,
  ): Promise<string> {
    const bytes = readFileSync(file);
    const cookie = `declic-session=${session}`;
    const typed = { ...place, title: 'Essai', notes: '', fileName: 'essai.mp4', size: bytes.length };
    const registered = await this.#insist('/api/studio/envois/', 200, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...typed, fingerprint }),
    });
    const { id } = (await registered.json()) as { id: string };
    const metadata = `envoi ${Buffer.from(id).toString('base64')}`;
    await this.#insist('/api/envois/', 201, {
      method: 'POST',
      headers: { cookie, ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    });
    for (;;) {
      const head = { method: 'HEAD', headers: { cookie, ...tus } };
      const at = Number((await this.#insist(`/api/envois/${id}`, 200, head)).headers.get('upload-offset'));
      if (at === bytes.length) return id;
      await this.#sendPiece(id, cookie, at, bytes.subarray(at, at + piece));
    }
  }

  /** Asks until the server is there and answers so. */
  async #insist(path: string, status: number, init: RequestInit): Promise<Response> {
    for (;;) {
      const answer = await fetch(this.#origin + path, init).catch(() => undefined);
      if (answer?.status === status) return answer;
      if (answer && answer.status < 500)
        throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
      await wait(100);
    }
  }

  /** Resolves when the piece was answered, or the connection broke. */
  #sendPiece(id: string, cookie: string, at: number, bytes: Buffer): Promise<void> {
    return new Promise((resolve) => {
      const sending = openRequest(`${this.#origin}/api/envois/${id}`, {
        method: 'PATCH',
        headers: {
          cookie,
          ...tus,
          'upload-offset': String(at),
          'content-type': 'application/offset+octet-stream',
          'content-length': String(bytes.length),
        },
      });
      const over = (): void => {
        this.inPiece = false;
        resolve();
      };
      sending.once('response', (answer) => answer.resume().once('close', over));
      sending.once('error', over);
      this.inPiece = true;
      Readable.from(slowly(bytes)).pipe(sending);
    });
  }
}

async function* slowly(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += part) {
    yield bytes.subarray(at, at + part);
    await wait(partMs);
  }
}
