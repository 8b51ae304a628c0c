import { randomUUID } from 'node:crypto';
import type { SyncResponse } from '../../src/learning/event.ts';
import { runPostgres } from '../run-postgres.ts';
import { Mailbox } from './mailbox.ts';
import { TestServer } from './server.ts';
import { expect, test } from './test.ts';

test('two servers on one PostgreSQL are one site: a code, a session and a step go from one to the other', async ({
  page,
  problems,
}) => {
  test.setTimeout(120_000);
  const postgres = await runPostgres();
  const environment = { DATABASE_URL: `${postgres.url}/postgres`, REACH_KEY: randomUUID() };
  // both migrate at once, and agree on the secret that neither was given; the key of the marks is never in a database
  const servers = await Promise.all([TestServer.start({ environment }), TestServer.start({ environment })]);
  const [first, second] = servers;
  const email = `test-${randomUUID().slice(0, 8)}@example.com`;
  try {
    await page.goto(`${first.url}/connexion/?suite=/compte/`);
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir mon code' }).click();
    // one of them holds the lease of the outbox: whichever it is, the mail leaves once
    const code = await Promise.any(servers.map((server) => new Mailbox(server.dataDir).code(email)));

    // cookies do not know ports: the same browser now talks to the other server
    await page.goto(`${second.url}/connexion/code/?suite=/compte/`);
    await page.getByLabel('Votre code').fill(code);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await expect(page.getByRole('heading', { name: 'Mon compte' })).toBeVisible();

    const me = (await (await page.request.get(`${second.url}/api/me/`)).json()) as {
      account: { id: string };
    };
    const event = {
      id: randomUUID(),
      course: '06',
      at: new Date().toISOString(),
      kind: 'step-done',
      step: '06-2',
      how: 'done',
    };
    const answers = await Promise.all(
      servers.map((server) =>
        page.request.post(`${server.url}/api/sync/`, { data: { version: 1, events: [event] } }),
      ),
    );
    for (const answer of answers) {
      expect(answer.status()).toBe(200);
      const { standing } = (await answer.json()) as SyncResponse;
      expect(standing[0]?.seen).toEqual(['06-2']);
    }
    const kept = await page.request.get(`${first.url}/compte/mes-donnees.json`);
    expect(JSON.stringify(await kept.json())).toContain(me.account.id);

    // what is told outside staff is one row, whoever counted it
    const told = await Promise.all(
      servers.map(async ({ url }) => (await page.request.get(`${url}/portee.json`)).text()),
    );
    expect(told[0]).toContain('"week"');
    expect(told[0]).toBe(told[1]);

    // six wrong codes, some at each server: the tries are shared
    problems.allow(/4\d\d/);
    await page.context().clearCookies();
    await page.goto(`${first.url}/connexion/`);
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir mon code' }).click();
    await expect(page.getByLabel('Votre code')).toBeVisible();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await page.goto(`${servers[attempt % 2]!.url}/connexion/code/`);
      await page.getByLabel('Votre code').fill(String(100_000 + attempt));
      await page.getByRole('button', { name: 'Me connecter' }).click();
      await expect(page.locator('.field__error, [role=alert]').first()).toBeVisible();
    }
    await expect(page.locator('main')).toContainText(/nouveau code/i);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
  }
});
