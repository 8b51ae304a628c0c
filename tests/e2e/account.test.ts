import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { signIn } from './sign-in.ts';
import { expect, expectAccessible, test } from './test.ts';

const someone = () => `test-${randomUUID().slice(0, 8)}@example.com`;

test('signs in by code, from the page she wanted and back @desktop', async ({ page, mailbox, problems }) => {
  problems.allow(/422/);
  const email = someone();
  await page.goto('/compte/');
  await expect(page).toHaveURL('/connexion/?suite=%2Fcompte%2F');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await expect(page.getByLabel('Votre adresse e-mail')).toHaveAccessibleDescription(/nom@example.com/);
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await expect(page.getByText(email)).toBeVisible();
  await expectAccessible(page);

  const code = await mailbox.code(email);
  const wrong = code === '123456' ? '654321' : '123456';
  await page.getByLabel('Votre code').fill(wrong);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByLabel('Votre code')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Votre code')).toHaveValue(wrong);
  await expectAccessible(page);

  await page.getByLabel('Votre code').fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await page.keyboard.press('Enter');
  // nothing was begun on this phone without an account: the welcome page asks nothing and goes on
  await expect(page.getByRole('heading', { name: 'Mon compte' })).toBeVisible();
  await expectAccessible(page);

  const me = await (await page.request.get('/api/me/')).json();
  expect(me).toMatchObject({ account: { email, region: null } });
});

test('a code typed in another browser is refused, and stays good in the first', async ({
  page,
  mailbox,
  browser,
  problems,
}) => {
  problems.allow(/422/);
  const email = someone();
  await page.goto('/connexion/');
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  const code = await mailbox.code(email);

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const stranger = await other.newPage();
  await stranger.goto('/connexion/code/');
  await expect(stranger.getByRole('link', { name: 'Demander un code ici' })).toBeVisible();
  const answer = await other.request.post('/connexion/code/?_action=accounts.enterCode', {
    form: { code },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(422);
  await other.close();

  await page.getByLabel('Votre code').fill(code);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  // a new account is asked for its shop, and may go on without
  await page.getByRole('link', { name: 'Plus tard' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion/'));
});

test('keeps her profile: commune by postcode, wrong numbers shown and nothing lost', async ({
  page,
  mailbox,
  problems,
}) => {
  problems.allow(/422/);
  await signIn(page, mailbox, someone());
  await page.goto('/compte/');
  await page.getByLabel('Nom à imprimer').fill('Camille Martin');
  await page.getByLabel('Nom du commerce').fill('Épicerie d’exemple');
  await page.getByLabel('SIREN').fill('123 456 789');
  await page.getByLabel('Métier').selectOption({ label: 'Épicerie, alimentation générale' });
  await page.getByLabel('Code postal').fill('48250');
  await expect(page.getByText('communes ont ce code postal')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
  await expect(page.locator('#commune-error')).toContainText('choisissez dans la liste');
  await expect(page.getByLabel('Code postal')).toHaveValue('48250');
  await expectAccessible(page);
  await page.getByLabel('Commune').selectOption({ label: 'Luc' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();

  await expect(page.getByLabel('SIREN')).toHaveAccessibleDescription(/Un SIREN compte 9/);
  await expect(page.getByLabel('SIREN')).toHaveValue('123 456 789');
  await expect(page.getByLabel('Nom à imprimer')).toHaveValue('Camille Martin');
  await expect(page.getByLabel('Commune')).toHaveValue('48086');
  await expectAccessible(page);

  await page.getByLabel('SIREN').fill('123 456 782 00010');
  await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
  await expect(page.getByText('Votre profil est enregistré.')).toBeVisible();
  await expect(page.getByText('Occitanie (Luc)')).toBeVisible();
  await expect(page.getByLabel('SIREN')).toHaveValue('123\u202f456\u202f782\u202f00010');
  expect(await (await page.request.get('/api/me/')).json()).toMatchObject({ account: { region: '76' } });
});

test('changes the address with the codes of both', async ({ page, mailbox, problems }) => {
  problems.allow(/422/);
  const [old, next] = [someone(), someone()];
  await signIn(page, mailbox, old);
  await page.goto('/compte/adresse/');
  await expectAccessible(page);
  await page.getByLabel('Votre nouvelle adresse').fill(next);
  await page.getByRole('button', { name: 'Recevoir les deux codes' }).click();
  const codes = { old: await mailbox.code(old), next: await mailbox.code(next) };
  await page.getByLabel(`Code reçu à ${old}`).fill(codes.next);
  await page.getByLabel(`Code reçu à ${next}`).fill(codes.old);
  await page.getByRole('button', { name: 'Changer mon adresse' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(`Code reçu à ${old}`).fill(codes.old);
  await page.getByLabel(`Code reçu à ${next}`).fill(codes.next);
  await page.getByRole('button', { name: 'Changer mon adresse' }).click();
  await expect(page.getByText('Votre nouvelle adresse est enregistrée.')).toBeVisible();
  await expect(page.getByText(next)).toBeVisible();
});

test('signs out here, and everywhere', async ({ page, mailbox, browser }) => {
  const email = someone();
  await signIn(page, mailbox, email);
  const second = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const tablet = await second.newPage();
  await signIn(tablet, mailbox, email);

  await page.goto('/compte/');
  await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();
  await page.goto('/compte/');
  await expect(page).toHaveURL(/connexion/);

  await signIn(page, mailbox, email);
  await page.goto('/compte/');
  await page.getByRole('button', { name: 'Me déconnecter partout' }).click();
  await expect(page.getByText('déconnecté sur tous vos appareils')).toBeVisible();
  await tablet.goto('/compte/');
  await expect(tablet).toHaveURL(/connexion/);
  await second.close();
});

test('downloads her data and erases the account, really', async ({ page, mailbox, problems }) => {
  problems.allow(/422/);
  const email = someone();
  await signIn(page, mailbox, email);
  await page.goto('/compte/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger mes données' }).click(),
  ]);
  const data = JSON.parse(await readFile(await download.path(), 'utf8')) as { compte: { email: string } };
  expect(data.compte.email).toBe(email);

  await page.getByRole('link', { name: 'Effacer mon compte' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Effacer mon compte pour toujours' }).click();
  await expect(page.getByLabel('Écrivez EFFACER')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Écrivez EFFACER').fill('effacer');
  await page.getByRole('button', { name: 'Effacer mon compte pour toujours' }).click();
  await expect(page.getByText('Votre compte est effacé.')).toBeVisible();
  expect((await mailbox.next(email)).text).toContain('toutes ses données sont effacés');
  expect(await (await page.request.get('/api/me/')).json()).toEqual({ account: null });
});

test('works without JavaScript: code, profile by region, sign-out', async ({ browser, server, mailbox }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  const page = await context.newPage();
  await signIn(page, mailbox, someone());
  await page.getByRole('link', { name: 'Continuer' }).click();
  await page.getByLabel('Région').selectOption({ label: 'Bretagne' });
  await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
  await expect(page.getByText('Votre région')).toContainText('Bretagne');
  await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();
  await context.close();
});

test('a form sent by another site is refused', async ({ page, server }) => {
  await page.goto('/');
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://ailleurs.example.com' }]) {
    const answer = await fetch(`${server.url}/connexion/?_action=accounts.askCode`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a@example.com',
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('autre site');
  }
});
