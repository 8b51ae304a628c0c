import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { giveRole } from '../../src/accounts/manage-roles.ts';
import { openDatabase } from '../../src/platform/database.ts';
import type { TestServer } from './server.ts';
import { signIn } from './sign-in.ts';
import { countingOf } from './counting.ts';
import { signInTeam } from './sign-in-team.ts';
import { expect, expectAccessible, test } from './test.ts';

async function newStaff(server: TestServer): Promise<string> {
  const email = `equipe-${randomUUID().slice(0, 8)}@example.com`;
  const database = openDatabase(path.join(server.dataDir, 'declic.sqlite'));
  await giveRole(database, email, 'staff', null, countingOf(server));
  await database.close();
  return email;
}

/** Chromium's own authenticator: a fingerprint reader that always recognises its owner. */
async function plugAuthenticator(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('sets up a passkey at the first sign-in, and needs it at the next', async ({
  page,
  server,
  mailbox,
}) => {
  const email = await newStaff(server);
  await plugAuthenticator(page);
  await signIn(page, mailbox, email, '/compte/');
  // the half session opens her account page, not the space of the federation
  await page.goto('/federation/');
  await expect(page.getByRole('heading', { name: 'Double vérification' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Nom de cet appareil').fill('Téléphone du bureau');
  await page.getByRole('button', { name: 'Créer une clé d’accès' }).click();

  await expect(page.getByRole('heading', { name: 'Vos codes de secours' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.locator('.factor__codes li')).toHaveCount(8);
  await page.getByRole('link', { name: 'J’ai noté mes codes' }).click();
  await expect(page).toHaveURL('/federation/');
  expect((await mailbox.next(email)).text).toContain('Une clé d’accès vient d’être ajoutée');

  await page.goto('/compte/deuxieme-facteur/');
  await expect(page.getByText('Téléphone du bureau', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await signIn(page, mailbox, email, '/compte/');
  await page.goto('/federation/');
  await expect(page.getByRole('heading', { name: 'Confirmez que c’est bien vous' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await expect(page.getByRole('heading', { name: 'Espace fédération' })).toBeVisible();
});

test('sets up a code app without a script; a code serves once, a recovery code replaces it', async ({
  browser,
  server,
  mailbox,
  problems,
}) => {
  problems.allow(/422/);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  problems.watch(context);
  const page = await context.newPage();
  const email = await newStaff(server);
  await signIn(page, mailbox, email, '/compte/');
  await page.goto('/federation/');
  await page.getByText('Ou avec une application de codes').click();
  const secret = (await page.locator('.factor__key').innerText()).replaceAll(/\s/g, '');
  const code = (inSeconds = 0) => generateSync({ secret, epoch: Date.now() / 1000 + inSeconds });
  await page.getByLabel('Code de l’application').fill('000000' === code() ? '000001' : '000000');
  await page.getByRole('button', { name: 'Relier l’application' }).click();
  await expect(page.locator('#code-error')).toContainText('pas le bon');
  // a mistyped code changes neither the picture nor the key
  expect((await page.locator('.factor__key').innerText()).replaceAll(/\s/g, '')).toBe(secret);
  const first = code();
  await page.getByLabel('Code de l’application').fill(first);
  await page.getByRole('button', { name: 'Relier l’application' }).click();
  const recovery = await page.locator('.factor__codes li').first().innerText();
  await page.getByRole('link', { name: 'J’ai noté mes codes' }).click();
  await expect(page).toHaveURL('/federation/');
  expect((await mailbox.next(email)).text).toContain('application de codes vient d’être reliée');

  await context.clearCookies();
  await signIn(page, mailbox, email, '/compte/');
  await page.goto('/federation/');
  await page.getByLabel('Code de l’application').fill(first);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await expect(page.locator('#code-error')).toContainText('déjà servi');
  await page.getByText('Téléphone perdu').click();
  await page.getByLabel('Code de secours').fill('abcd');
  await page.getByRole('button', { name: 'Utiliser ce code' }).click();
  await expect(page.locator('#recoveryCode-error')).toContainText('faux ou a déjà servi');
  await page.getByLabel('Code de secours').fill(recovery.toLowerCase());
  await page.getByRole('button', { name: 'Utiliser ce code' }).click();
  await expect(page.getByText('Il en reste 7.')).toBeVisible();
  await page.goto('/federation/');
  await expect(page.getByRole('heading', { name: 'Espace fédération' })).toBeVisible();
  await context.close();
});

test('a merchant and a representative do not enter the federation', async ({
  page,
  server,
  mailbox,
  problems,
}) => {
  problems.allow(/403/);
  await signInTeam(server, page.context(), { region: '53' });
  await page.goto('/federation/');
  await expect(page.getByRole('heading', { name: 'Accès refusé' })).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, mailbox, `test-${randomUUID().slice(0, 8)}@example.com`);
  await page.goto('/federation/');
  await expect(page.getByRole('heading', { name: 'Accès refusé' })).toBeVisible();
  await page.goto('/connexion/deuxieme-facteur/');
  await expect(page).toHaveURL('/mon-parcours/');
});
