import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { signIn } from './sign-in.ts';
import { expect, expectAccessible, test } from './test.ts';

/** Every form of accounts and the shop's, with its page: what an edge must survive. */
const forms = [
  ['/connexion/', 'accounts.askCode', ['email', 'suite']],
  ['/connexion/code/', 'accounts.enterCode', ['code', 'suite']],
  ['/connexion/code/', 'accounts.resendCode', ['suite']],
  ['/compte/', 'accounts.saveMyProfile', ['printName', 'businessName', 'businessNumber', 'trade', 'commune']],
  ['/compte/adresse/', 'accounts.startMyEmailChange', ['email']],
  ['/compte/adresse/', 'accounts.confirmMyEmailChange', ['oldCode', 'newCode']],
  ['/compte/effacer/', 'accounts.eraseMe', ['word']],
  [
    '/ma-vitrine/',
    'shops.save',
    ['name', 'businessNumber', 'place', 'chosenCommune', 'site', 'hours-0-0-opens'],
  ],
  ['/ma-vitrine/', 'shops.findCompany', ['businessNumber', 'name', 'place', 'words']],
] as const;

const odd = [
  '',
  ' ',
  '\0',
  'a\0b@example.com',
  '\u202ecodé',
  '\ud83d\ude00'.repeat(50),
  'é'.repeat(5000),
  '"><script>alert(1)</script>',
  "'; drop table account; --",
  'a@b@c@example.com',
  'camille@example.com\r\nBcc: autre@example.com',
  '__proto__',
  '//ailleurs.example.com',
];

/** A refusal is a page with a sentence; nothing typed is ever run as HTML. */
async function expectSentence(request: APIRequestContext, address: string, options: object): Promise<void> {
  const answer = await request.post(address, { maxRedirects: 0, ...options });
  const text = await answer.text();
  expect(answer.status(), `${address} ${JSON.stringify(options).slice(0, 200)}`).toBeLessThan(500);
  if (answer.status() === 303) return;
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(text).toMatch(
    /class="field__error"|class="notice notice--bad"|<h1>(Demande refusée|Page introuvable)|Votre envoi est trop volumineux|Demander un code ici/,
  );
  // a typed quote must not end the attribute it is shown in
  expect(text).not.toContain('"><script>alert(1)');
}

test('says how long to wait when a form was sent too often', async ({ server, request }) => {
  const address = `${server.url}/connexion/?_action=accounts.askCode`;
  const form = { email: `test-${randomUUID().slice(0, 8)}@example.com`, suite: '/' };
  const ask = () => request.post(address, { form, maxRedirects: 0, headers: { cookie: '' } });
  const answers = [];
  for (let time = 0; time < 6; time += 1) answers.push(await ask());
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303, 303, 303, 429]);
  expect(Number(answers[5]!.headers()['retry-after'])).toBeGreaterThan(60);
  expect(await answers[5]!.text()).toMatch(/Réessayez dans \d+\u00a0minutes/);
});

test('answers anything typed in a form with a sentence', async ({ page, mailbox, server, request }) => {
  test.setTimeout(180_000);
  await signIn(page, mailbox, `test-${randomUUID().slice(0, 8)}@example.com`);
  for (const [path, action, fields] of forms) {
    const address = server.url + `${path}?_action=${action}`;
    for (const value of odd) {
      const form = Object.fromEntries(fields.map((field) => [field, value]));
      await expectSentence(path.startsWith('/connexion/') ? request : page.request, address, { form });
    }
  }
  // still signed in, still the same account
  expect(await (await page.request.get('/api/me/')).json()).toMatchObject({ account: { region: null } });
});

test('refuses bodies that are no form, or too large, with a page', async ({
  page,
  mailbox,
  server,
  request,
}) => {
  await signIn(page, mailbox, `test-${randomUUID().slice(0, 8)}@example.com`);
  for (const [path, action] of forms) {
    const address = `${path}?_action=${action}`;
    const bodies = [
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, data: '--y\r\nbroken' },
      { headers: { 'content-type': 'text/plain' }, data: 'email=a@example.com' },
      { headers: { 'content-type': 'application/json' }, data: '{"email":' },
      { headers: { 'content-type': 'application/json' }, data: '{"email":"a@example.com"}' },
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        data: `email=${'a'.repeat(1_100_000)}`,
      },
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, data: '%E0%A4%A=%00&&&=;' },
      { data: '' },
    ];
    const sender = path.startsWith('/connexion/') ? request : page.request;
    for (const body of bodies) await expectSentence(sender, server.url + address, body);
  }
});

test('a refused action never runs: a visitor cannot reach into an account', async ({ server, request }) => {
  for (const action of ['accounts.saveMyProfile', 'accounts.eraseMe', 'accounts.signOutEverywhere']) {
    const form = await request.post(`${server.url}/connexion/?_action=${action}`, {
      form: { word: 'EFFACER' },
      maxRedirects: 0,
    });
    expect([form.status(), form.headers().location]).toEqual([303, '/connexion/?suite=%2Fconnexion%2F']);
    const rpc = await request.post(`${server.url}/_actions/${action}/`, { form: { word: 'EFFACER' } });
    expect(rpc.status()).toBe(401);
    expect(await rpc.json()).toMatchObject({ code: 'not-signed-in' });
  }
  for (const action of [
    'accounts.nothing',
    'accounts',
    'constructor',
    '__proto__',
    'accounts.askCode/x',
    '%00',
  ]) {
    const answer = await request.post(`${server.url}/connexion/?_action=${action}`, { form: {} });
    expect([action, answer.status()]).toEqual([action, 404]);
  }
});

test('a form whose session has ended gives back what was typed', async ({ page, mailbox, problems }) => {
  problems.allow(/401/);
  await signIn(page, mailbox, `test-${randomUUID().slice(0, 8)}@example.com`, '/compte/');
  await page.getByLabel('Nom du commerce').fill('La boutique gardée');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
  await expect(page.getByRole('heading', { name: 'Reconnectez-vous' })).toBeVisible();
  await expect(page.getByText('La boutique gardée')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL('/connexion/?suite=%2Fcompte%2F');
});
