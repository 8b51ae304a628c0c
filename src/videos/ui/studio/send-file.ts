import { Upload } from 'tus-js-client';
import { fingerprintOf } from '../../fingerprint.ts';

/** Where a sending stands, for whoever shows it. */
export type Sending =
  | { kind: 'reading' }
  | { kind: 'sending'; sent: number; total: number }
  /** no network, or a cut: it goes on by itself */
  | { kind: 'waiting'; sent: number; total: number }
  | { kind: 'paused'; sent: number; total: number }
  | { kind: 'refused'; sentence: string }
  | { kind: 'done' };

export interface FileToSend {
  file: File;
  slot: string;
  variant: string;
  title: string;
  notes: string;
}

const chunk = 5 * 1_048_576;
const waits = [1, 2, 4, 8, 15, 30];

/**
 * Sends one file, whatever the network does: title and notes first, then pieces of 5 MiB. A cut is waited out; the server
 * says where to go on. Only what the server refuses in so many words ends it.
 */
export class FileSender {
  readonly #what: FileToSend;
  readonly #tell: (sending: Sending) => void;
  #upload: Upload | undefined;
  #sent = 0;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #paused = false;

  constructor(what: FileToSend, tell: (sending: Sending) => void) {
    this.#what = what;
    this.#tell = tell;
    addEventListener('online', this.#goOn);
  }

  async start(): Promise<void> {
    const { file, slot, variant, title, notes } = this.#what;
    this.#tell({ kind: 'reading' });
    try {
      const fingerprint = await fingerprintOf(file);
      const answer = await fetch('/api/studio/envois/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          slot,
          variant,
          title,
          notes,
          fileName: file.name,
          size: file.size,
          fingerprint,
        }),
      });
      if (answer.status >= 500) return this.#wait();
      const said = (await answer.json()) as { id: string; state: string; received: number; message?: string };
      if (!answer.ok) return this.#refuse(said.message);
      this.#sent = said.received;
      this.#send(said.id, said.state !== 'created');
    } catch {
      this.#wait();
    }
  }

  /** Nothing is lost: what the server has, it keeps. */
  pause(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
    void this.#upload?.abort().catch(() => undefined);
    this.#tell({ kind: 'paused', sent: this.#sent, total: this.#what.file.size });
  }

  resume(): void {
    this.#paused = false;
    this.#tries = 0;
    void this.start();
  }

  close(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#goOn);
    void this.#upload?.abort().catch(() => undefined);
  }

  #send(id: string, begun: boolean): void {
    const total = this.#what.file.size;
    this.#upload = new Upload(this.#what.file, {
      endpoint: '/api/envois/',
      ...(begun && { uploadUrl: `/api/envois/${id}` }),
      metadata: { envoi: id },
      chunkSize: chunk,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onProgress: (sent) => {
        this.#tries = 0;
        this.#sent = sent;
        if (!this.#paused) this.#tell({ kind: 'sending', sent, total });
      },
      onSuccess: () => {
        removeEventListener('online', this.#goOn);
        this.#tell({ kind: 'done' });
      },
      onError: (error) => {
        const response = 'originalResponse' in error ? error.originalResponse : null;
        const status = response?.getStatus() ?? 0;
        // the place moved, another piece is being written, the session of the server is starting: ask again
        if (status === 0 || status === 409 || status === 423 || status === 429 || status >= 500) this.#wait();
        else this.#refuse(sentenceOf(response?.getBody()));
      },
    });
    this.#upload.start();
  }

  #wait(): void {
    if (this.#paused) return;
    this.#tell({ kind: 'waiting', sent: this.#sent, total: this.#what.file.size });
    const seconds = waits[Math.min(this.#tries, waits.length - 1)]!;
    this.#tries += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.start(), seconds * 1000);
  }

  readonly #goOn = (): void => {
    if (this.#paused || this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.start(), 300);
  };

  #refuse(sentence: string | undefined): void {
    removeEventListener('online', this.#goOn);
    this.#tell({
      kind: 'refused',
      sentence: sentence ?? 'L’envoi a été refusé. Rechargez la page, puis choisissez de nouveau le fichier.',
    });
  }
}

function sentenceOf(body: string | undefined): string | undefined {
  try {
    return (JSON.parse(body ?? '') as { message?: string }).message;
  } catch {
    return undefined;
  }
}
