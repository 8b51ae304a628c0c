import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Clock } from '../platform/clock.ts';
import { addSeconds } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { Refusal, type RefusalCode } from '../platform/refusal.ts';
import { isRegional } from './choose-video.ts';
import { mayUpload, type Sender } from './may-upload.ts';
import { receiveUpload, type Receiving } from './receive-upload.ts';
import { largestUpload, uploadDays } from './register-upload.ts';
import { announcedPiece, writePiece } from './write-piece.ts';
import { endUpload, findUpload, setReceived, type UploadRow } from './upload-store.ts';

export const uploadRoute = '/api/envois';

export interface PiecesDependencies extends Receiving {
  database: Database;
  clock: Clock;
  /** where files lie while they arrive; shared by all servers */
  uploadDir: string;
  /** the body of a refusal the protocol itself makes */
  explain(code: RefusalCode): { status: number; body: string };
  /** bytes the disk of a folder has left */
  freeBytes?: (folder: string) => Promise<number>;
}

/** Kept free for everyone else: an upload that would eat it is refused before it starts. */
const reserveBytes = 1_000_000_000;
/** Below this a piece is not begun: the database lies on the same disk, and what has arrived is worth more. */
const leastBytes = 200_000_000;

async function bytesLeft(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * The pieces of uploads, as the tus protocol sends them (https://tus.io/protocols/resumable-upload, version 1.0.0). Every
 * request is checked anew: the upload was registered by this account, for a place that is still hers, and has not ended.
 * No lock is shared between servers: two of them writing pieces of one upload write the same bytes at the same places.
 */
export class PieceReceiver {
  readonly #deps: PiecesDependencies;
  readonly #current = new AsyncLocalStorage<UploadRow>();
  readonly #tus: Server;
  /** pieces on their way to this server, by upload */
  readonly #writing = new Map<string, { request: IncomingMessage; over: Promise<void> }>();

  constructor(deps: PiecesDependencies) {
    this.#deps = deps;
    this.#tus = new Server({
      path: uploadRoute,
      datastore: new KeepingStore({ directory: deps.uploadDir }),
      maxSize: largestUpload,
      relativeLocation: true,
      allowedOrigins: [],
      disableTerminationForFinishedUploads: true,
      namingFunction: () => this.#current.getStore()!.id,
      onUploadFinish: async () => {
        await this.#finish(this.#current.getStore()!);
        return {};
      },
      onResponseError: (_, error) => this.#explain(error),
    });
  }

  /** @throws Refusal not-found, slot-not-yours, upload-ended, upload-elsewhere, upload-refused, disk-full */
  async receive(sender: Sender, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const upload = await this.#known(sender, request);
    if (upload.state === 'received' && request.method === 'HEAD') return answerComplete(response, upload);
    if (upload.state !== 'created' && upload.state !== 'receiving') throw new Refusal('upload-ended');
    if (request.method === 'DELETE') return this.#cancel(upload, response);
    if (request.method === 'POST') await this.#admit(upload, request);
    if (request.method === 'PATCH') return this.#take(upload, request, response);
    await this.#endFormer(upload.id);
    const arrived = await this.#arrived(upload.id);
    if (request.method === 'HEAD' && arrived === upload.size) {
      // the last byte came, and something broke before it was written down
      await this.#finish(upload);
      return answerComplete(response, upload);
    }
    await this.#current.run(upload, () => this.#tus.handle(request, response));
  }

  /** A piece: the library would carry it through streams of the web, and twice as slowly. */
  async #take(upload: UploadRow, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { offset, bytes } = announcedPiece(request);
    await this.#assertRoom(leastBytes);
    await this.#endFormer(upload.id);
    const file = path.join(this.#deps.uploadDir, upload.id);
    if (offset !== (await this.#arrived(upload.id))) throw new Refusal('upload-elsewhere');
    if (offset + bytes > upload.size) throw new Refusal('upload-refused');
    const writing = writePiece(request, file, offset);
    const over = writing.then(
      () => undefined,
      () => undefined,
    );
    this.#writing.set(upload.id, { request, over });
    try {
      const at = await writing;
      if (at === upload.size) await this.#finish(upload);
      response.writeHead(204, { ...tusHeaders, 'upload-offset': at }).end();
    } finally {
      if (this.#writing.get(upload.id)?.request === request) this.#writing.delete(upload.id);
      await this.#note(upload);
    }
  }

  /** Whoever asks again has lost the connection before: what still comes through it ends first. */
  async #endFormer(id: string): Promise<void> {
    const former = this.#writing.get(id);
    former?.request.destroy();
    await former?.over;
  }

  async #known(sender: Sender, request: IncomingMessage): Promise<UploadRow> {
    const id = request.method === 'POST' ? announcedId(request) : idOfPath(request.url ?? '');
    const upload = id && (await findUpload(this.#deps.database.read, sender.id, id));
    if (!upload) throw new Refusal('not-found');
    // she may represent another region since
    if (!mayUpload(sender, { regional: isRegional(upload.slot) }, upload.variant))
      throw new Refusal('slot-not-yours');
    return upload;
  }

  async #admit(upload: UploadRow, request: IncomingMessage): Promise<void> {
    if (request.headers['upload-length'] !== String(upload.size)) throw new Refusal('upload-refused');
    await mkdir(this.#deps.uploadDir, { recursive: true });
    await this.#assertRoom(upload.size + reserveBytes);
  }

  async #assertRoom(bytes: number): Promise<void> {
    const { uploadDir, freeBytes = bytesLeft } = this.#deps;
    if ((await freeBytes(uploadDir)) < bytes) throw new Refusal('disk-full');
  }

  async #arrived(id: string): Promise<number> {
    return (await stat(path.join(this.#deps.uploadDir, id)).catch(() => undefined))?.size ?? 0;
  }

  /** How far it is, for the studio; each piece gives it another week. */
  async #note({ account_id, id }: UploadRow): Promise<void> {
    const { database, clock } = this.#deps;
    const now = clock.now();
    const received = await this.#arrived(id);
    await database.transact((trx) =>
      setReceived(trx, account_id, id, received, now, addSeconds(now, uploadDays * 24 * 3600)),
    );
  }

  async #finish(upload: UploadRow): Promise<void> {
    const file = path.join(this.#deps.uploadDir, upload.id);
    const { account_id: accountId, id: uploadId } = upload;
    await receiveUpload(this.#deps, { accountId, uploadId, file }, this.#deps.clock.now());
    await forgetFiles(this.#deps.uploadDir, uploadId);
  }

  async #cancel({ account_id, id }: UploadRow, response: ServerResponse): Promise<void> {
    const { database, clock, uploadDir } = this.#deps;
    await database.transact((trx) => endUpload(trx, account_id, id, 'cancelled', clock.now()));
    await forgetFiles(uploadDir, id);
    response.writeHead(204, tusHeaders).end();
  }

  #explain(error: unknown): { status_code: number; body: string } {
    const status = (error as { status_code?: number }).status_code ?? 500;
    const code = ownCode(error, status);
    const { status: own, body } = this.#deps.explain(code);
    // the client of the protocol goes by these: it asks again where it stands, or starts anew
    return { status_code: [404, 409, 410, 423].includes(status) ? status : own, body };
  }
}

function ownCode(error: unknown, status: number): RefusalCode {
  if (error instanceof Refusal) return error.code;
  if (status === 404 || status === 410) return 'upload-ended';
  if (status === 409 || status === 423) return 'upload-elsewhere';
  if (status === 413) return 'file-too-large';
  return status < 500 ? 'upload-refused' : 'busy';
}

/** Beginning twice keeps what has arrived. */
class KeepingStore extends FileStore {
  override async create(...[file]: Parameters<FileStore['create']>) {
    await mkdir(this.directory, { recursive: true });
    try {
      await writeFile(path.join(this.directory, file.id), '', { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await this.configstore.set(file.id, file);
    return file;
  }
}

// The store makes its folder as it is made itself, and throws where nobody can catch: a folder that cannot be made (a disk
// that is full or not mounted) would end the process. It is made with each upload, above.
Object.defineProperty(KeepingStore.prototype, 'checkOrCreateDirectory', { value: () => undefined });

/** What is left of an upload in the folder; nothing when there is nothing. */
export async function forgetFiles(uploadDir: string, id: string): Promise<void> {
  await rm(path.join(uploadDir, id), { force: true });
  await rm(path.join(uploadDir, `${id}.json`), { force: true });
}

const tusHeaders = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' };

const answerComplete = (response: ServerResponse, { size }: UploadRow): void => {
  response.writeHead(200, { ...tusHeaders, 'upload-offset': size, 'upload-length': size }).end();
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const idOfPath = (url: string): string | null => {
  const id = url.slice(uploadRoute.length + 1).split('?')[0]!;
  return uuid.test(id) ? id : null;
};

/** `Upload-Metadata: envoi <base64 of the id that was registered>` */
function announcedId(request: IncomingMessage): string | null {
  const pair = String(request.headers['upload-metadata'] ?? '')
    .split(',')
    .map((one) => one.trim().split(' '))
    .find(([key]) => key === 'envoi');
  const id = Buffer.from(pair?.[1] ?? '', 'base64').toString('utf8');
  return uuid.test(id) ? id : null;
}
