import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from '../../../src/platform/log.ts';
import { createMail } from '../../../src/platform/mail.ts';

it('writes a complete message to a file when no mail server is configured', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'declic-mail-'));
  const lines: string[] = [];
  const mail = createMail(
    { smtpUrl: undefined, mailFrom: 'Déclic <non@example.com>', siteUrl: 'http://localhost:4321', dataDir },
    createLog('info', (line) => lines.push(line)),
  );
  expect(mail.local).toBe(true);
  await mail.send({ id: 'abc', recipient: 'lea@example.com', subject: 'Été', body: 'Bonjour.\n' });
  expect(readdirSync(path.join(dataDir, 'mail'))).toEqual(['abc.eml']);
  const message = readFileSync(path.join(dataDir, 'mail/abc.eml'), 'utf8');
  expect(message).toMatch(/^Message-ID: <abc@localhost>\r?$/im);
  expect(message).toMatch(/^Date: .+/m);
  expect(message).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  expect(message).toMatch(/^To: lea@example.com\r?$/m);
  expect(message).not.toMatch(/^List-Unsubscribe/m);
  expect(lines.join()).toContain('mail-written');
  expect(lines.join()).not.toContain('lea@example.com');
});

it('tells mail programs how to stop a mail of a kind that can be stopped', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'declic-mail-'));
  const mail = createMail(
    { smtpUrl: undefined, mailFrom: 'non@example.com', siteUrl: 'http://localhost:4321', dataDir },
    createLog('info', () => undefined),
  );
  const unsubscribe = 'https://declic.example/api/rappel/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG/';
  await mail.send({
    id: 'abc',
    recipient: 'lea@example.com',
    subject: 'Été',
    body: 'Bonjour.\n',
    unsubscribe,
  });
  const message = readFileSync(path.join(dataDir, 'mail/abc.eml'), 'utf8').replace(/\r?\n[ \t]+/g, ' ');
  expect(message).toContain(`List-Unsubscribe: <${unsubscribe}>`);
  expect(message).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
});
