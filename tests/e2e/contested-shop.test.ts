import path from 'node:path';
import { openDatabase } from '../../src/platform/database.ts';
import { publishShop } from '../../src/shops/publish-shop.ts';
import { saveShop } from '../../src/shops/save-shop.ts';
import { signIn } from './sign-in.ts';
import { signInTeam } from './sign-in-team.ts';
import { expect, expectAccessible, test } from './test.ts';

test('a reported page is hidden with a reason, its merchant is told and answers, it comes back', async ({
  page,
  browser,
  server,
  mailbox,
  problems,
}) => {
  problems.allow(/404|422/);
  const [owner, neighbour] = ['contestee@example.com', 'voisin@example.com'];
  await signIn(page, mailbox, owner, '/ma-vitrine/');
  const { account } = (await (await page.request.get('/api/me/')).json()) as { account: { id: string } };
  const database = openDatabase(path.join(server.dataDir, 'declic.sqlite'));
  const now = new Date();
  await database.transact((trx) =>
    saveShop(
      trx,
      account.id,
      {
        version: 1,
        name: 'Chez Contestée',
        words: null,
        trade: 'mode',
        commune: '35171',
        street: null,
        hours: null,
        services: [],
        ready: null,
        site: null,
        marketplace: null,
        social: null,
        phone: '+33299000000',
      },
      now,
    ),
  );
  await publishShop({ database, now, countOnline: async () => undefined }, account.id);
  const [{ id } = { id: '' }] = await database.read
    .selectFrom('shop')
    .select('id')
    .where('account_id', '=', account.id)
    .execute();
  await database.close();
  const address = `/commerces/medreac-35171/chez-contestee-${id}/`;

  // a neighbour without a script
  const outside = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const visitor = await outside.newPage();
  await visitor.goto(address);
  await visitor.getByRole('link', { name: 'Signaler cette page' }).click();
  await visitor.getByLabel('On utilise mon commerce').check();
  await visitor.getByLabel('Expliquez').fill('C’est mon SIREN, pas le sien.');
  await visitor.getByLabel('Votre e-mail').fill(neighbour);
  await visitor.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(visitor.getByText('Merci. Une personne de l’équipe lira')).toBeVisible();

  const inside = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  problems.watch(inside);
  await signInTeam(server, inside, 'staff');
  const staff = await inside.newPage();
  await staff.goto('/federation/commerces/');
  const item = staff.locator('article', { hasText: 'Chez Contestée' });
  await expect(item.getByText('C’est mon SIREN, pas le sien.')).toBeVisible();
  await expectAccessible(staff);
  await item.getByRole('button', { name: 'Retirer la page' }).click();
  await expect(staff.getByText('Écrivez pourquoi').first()).toBeVisible();
  await item.getByLabel('Pourquoi la retirer').fill('Ce SIREN est celui d’un autre commerce.');
  await item.getByRole('button', { name: 'Retirer la page' }).click();
  await expect(staff.getByText('C’est fait.')).toBeVisible();
  expect((await outside.request.get(address)).status()).toBe(404);
  const told = await mailbox.next(owner);
  expect(told.text).toContain('Ce SIREN est celui d’un autre commerce.');
  expect((await mailbox.next(neighbour)).text).toContain('La page n’est plus visible.');

  await page.reload();
  await expect(page.getByText('Ce SIREN est celui d’un autre commerce.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Publier/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Répondre à l’équipe').fill('J’ai repris ce fonds en mars.');
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await expect(page.getByText('Votre réponse est envoyée à l’équipe.')).toBeVisible();

  await staff.reload();
  await expect(item.getByText('J’ai repris ce fonds en mars.')).toBeVisible();
  await item.getByRole('button', { name: 'Remettre en ligne' }).click();
  await expect(staff.getByText('C’est fait.')).toBeVisible();
  expect((await outside.request.get(address)).status()).toBe(200);
  expect((await mailbox.next(owner)).text).toContain('est de nouveau visible par les clients');
  await Promise.all([inside.close(), outside.close()]);
});
