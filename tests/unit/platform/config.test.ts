import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../src/platform/config.ts';

const names = [
  'PORT',
  'HOST',
  'SITE_URL',
  'DATA_DIR',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'CONTACT_EMAIL',
  'PUBLISHER',
  'TRUSTED_PROXIES',
  'SECRET_KEY',
  'LOG_LEVEL',
];

describe('the configuration', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4321, siteUrl: 'http://localhost:4321', trustedProxies: 0 });
    expect(config.databaseUrl).toMatch(/data\/declic\.sqlite$/);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['SITE_URL', 'declic.example'],
    ['SITE_URL', 'ftp://declic.example'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SMTP_URL', 'mail.example.com'],
    ['TRUSTED_PROXIES', '-1'],
    ['SECRET_KEY', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['CONTACT_EMAIL', 'nobody'],
  ])('%s=%s stops the start with one sentence that names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^[^\n]*\\b${name}\\b[^\n]*\\.$`));
  });

  it('asks for a mail server as soon as the site is public', () => {
    const environment = { SITE_URL: 'https://declic.example' };
    expect(() => readConfig(environment)).toThrow(/SMTP_URL/);
    expect(readConfig({ ...environment, SMTP_URL: 'smtp://mail.example' }).smtpUrl).toBe(
      'smtp://mail.example',
    );
  });

  it('takes any environment, or names what is wrong', () => {
    const value = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.emailAddress(),
      fc.integer().map(String),
      fc.constantFrom(
        '',
        ' ',
        'smtp://x',
        'postgres://x',
        'http://',
        'https://[::1]',
        'http://localhost:99999',
      ),
    );
    const environment = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: names.length });
    fc.assert(
      fc.property(environment, (given) => {
        let config;
        try {
          config = readConfig(given);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          expect((error as Error).message).not.toContain('\n');
          return;
        }
        expect(config.port).toBeGreaterThanOrEqual(0);
        expect(config.port).toBeLessThanOrEqual(65_535);
        expect(new URL(config.siteUrl).origin).toBe(config.siteUrl);
        if (config.smtpUrl === undefined) expect(config.siteUrl).toMatch(/localhost|127\.0\.0\.1|\[::1\]/);
      }),
      { numRuns: 500 },
    );
  });
});
