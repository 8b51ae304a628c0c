import { describe, expect, it } from 'vitest';
import { parseMail } from '../e2e/mailbox.ts';
import { countPlaywright, countVitest } from '../run/reports.ts';

describe('the counts of npm test', () => {
  it('count a test file that could not be loaded', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ];
    expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
      passed: 2,
      failed: 2,
    });
  });

  it('count what passed only at a second try, or broke outside of a test', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
  });
});

it('mails are read as they are written', () => {
  const mail = parseMail(
    'To: "Léa" <lea@example.com>\r\nSubject: Bonjour\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nVotre code=\r\n =C3=A9gal 123 456',
  );
  expect(mail).toEqual({ to: 'lea@example.com', subject: 'Bonjour', text: 'Votre code égal 123 456' });
});
