import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port.ts';

const root = path.resolve(import.meta.dirname, '../..');

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: { start: string };
};
/** what `npm start` gives to Node */
const startArguments = scripts.start.split(' ').slice(1);

export interface ServerOptions {
  /** one that exists already, to start again on the same data; a new one by default, thrown away at the end */
  dataDir?: string;
  port?: number;
  environment?: Record<string, string>;
}

/** A server of its own process, as `npm start` runs it, on the build that is there. */
export class TestServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  #output = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  readonly #throwAway: boolean;

  static async start(options: ServerOptions = {}): Promise<TestServer> {
    const port = options.port ?? (await freePort());
    const server = new TestServer(port, options);
    await server.#ready();
    return server;
  }

  private constructor(port: number, options: ServerOptions) {
    this.port = port;
    this.url = `http://localhost:${port}`;
    this.#throwAway = options.dataDir === undefined;
    this.dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'declic-e2e-'));
    this.#child = spawn(process.execPath, [...startArguments, '--as-built'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: 'localhost',
        DATA_DIR: this.dataDir,
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.pid = this.#child.pid ?? -1;
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
    this.#ended = new Promise((resolve) => this.#child.once('exit', (code) => resolve(code)));
  }

  /** everything it printed: the welcome, then JSON lines */
  get output(): string {
    return this.#output;
  }

  async #ready(): Promise<void> {
    for (const until = Date.now() + 30_000; Date.now() < until;) {
      if (this.#child.exitCode !== null) throw new Error(`The server stopped at once:\n${this.#output}`);
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await this.kill();
    throw new Error(`The server did not get ready:\n${this.#output}`);
  }

  /** SIGTERM; gives the exit code */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    const code = await this.#ended;
    this.#clean();
    return code;
  }

  /** kill -9: as a power cut, the data directory stays */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  #clean(): void {
    if (this.#throwAway) rmSync(this.dataDir, { recursive: true, force: true });
  }
}
