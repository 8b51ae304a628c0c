import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
}

/** Reads the messages a server without a mail server writes into its data directory, each of them once. */
export class Mailbox {
  readonly #directory: string;
  readonly #read = new Set<string>();

  constructor(dataDir: string) {
    this.#directory = path.join(dataDir, 'mail');
  }

  /** Waits for the next unread message to this address. */
  async next(address: string): Promise<ReceivedMail> {
    for (const until = Date.now() + 10_000; Date.now() < until;) {
      for (const name of this.#unread()) {
        const mail = parseMail(readFileSync(path.join(this.#directory, name), 'utf8'));
        if (mail.to !== address) continue;
        this.#read.add(name);
        return mail;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No mail came for ${address}.`);
  }

  /** The six digits of the next unread message to this address. */
  async code(address: string): Promise<string> {
    const mail = await this.next(address);
    const found = /(?<!\d)(\d{3})[\s\u00a0\u202f]?(\d{3})(?!\d)/.exec(`${mail.subject}\n${mail.text}`);
    if (!found) throw new Error(`No code in: ${mail.text}`);
    return `${found[1]}${found[2]}`;
  }

  /** File names are UUIDv7: in order of time. */
  #unread(): string[] {
    if (!existsSync(this.#directory)) return [];
    return readdirSync(this.#directory)
      .filter((name) => name.endsWith('.eml') && !this.#read.has(name))
      .sort();
  }
}

/** Enough of RFC 5322 and 2045 for the plain text messages we write ourselves. */
export function parseMail(source: string): ReceivedMail {
  const [head = '', ...rest] = source.replaceAll('\r\n', '\n').split('\n\n');
  const header = (name: string) =>
    new RegExp(`^${name}: (.*(?:\n[ \t].*)*)`, 'im').exec(head)?.[1]?.replace(/\n[ \t]/g, ' ') ?? '';
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const body = rest.join('\n\n');
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body;
  const to = header('To').replace(/^.*<(.+)>$/, '$1');
  return { to, subject: header('Subject'), text };
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
