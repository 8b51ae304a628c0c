import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

export interface MailMessage {
  /** stable across retries: a message that left twice has the same Message-ID */
  id: string;
  recipient: string;
  subject: string;
  /** plain text */
  body: string;
  /** where a mail program stops mails of this kind by itself */
  unsubscribe?: string | null;
}

export interface Mail {
  /** no mail server is configured: messages are files in DATA_DIR/mail, and this is somebody's own machine */
  readonly local: boolean;
  send(message: MailMessage): Promise<void>;
}

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'siteUrl' | 'dataDir'>;

export const createMail = (config: MailConfig, log: Log): Mail =>
  config.smtpUrl === undefined ? toFiles(config, log) : toServer(config, config.smtpUrl);

/** Read with the first mail: a server holds memory for what it does. */
const library = () => import('nodemailer');

function toServer(config: MailConfig, smtpUrl: string): Mail {
  const options = { url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  let transport: Transporter | undefined;
  return {
    local: false,
    send: async (message) => {
      transport ??= (await library()).createTransport(options);
      await transport.sendMail(compose(message, config));
    },
  };
}

function toFiles(config: MailConfig, log: Log): Mail {
  const directory = path.join(config.dataDir, 'mail');
  return {
    local: true,
    send: async (message) => {
      const transport = (await library()).createTransport({ streamTransport: true, buffer: true });
      const sent = await transport.sendMail(compose(message, config));
      await mkdir(directory, { recursive: true });
      const file = path.join(directory, `${message.id}.eml`);
      await writeFile(file, sent.message as Buffer);
      log.info('mail-written', { file });
    },
  };
}

function compose(message: MailMessage, config: MailConfig): SendMailOptions {
  return {
    from: config.mailFrom,
    to: message.recipient,
    subject: message.subject,
    text: message.body,
    messageId: `<${message.id}@${new URL(config.siteUrl).hostname}>`,
    date: new Date(),
    headers: {
      // RFC 3834: no automatic answer, please
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: one press in the mail program
      ...(message.unsubscribe && {
        'List-Unsubscribe': `<${message.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
