import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { Page } from '@playwright/test';
import { Mailbox, type ReceivedMail } from './mailbox.ts';
import { TestServer } from './server.ts';
import { signInTeam } from './sign-in-team.ts';
import { expect, expectAccessible, test } from './test.ts';

// the large screen looks at everything in the dark
test.use({ colorScheme: ({}, use, { project }) => use(project.name === 'desktop' ? 'dark' : 'light') });

const someone = () => `test-${randomUUID().slice(0, 8)}@example.com`;
const linkIn = ({ text }: ReceivedMail) => /http:\/\/localhost:\d+(\/invitation\/\S+)/.exec(text)![1]!;

/** From the link to the code app: what an invited person does. */
async function accept(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByLabel('Votre code').fill(await mailbox.code(email));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.getByRole('button', { name: 'Accepter' }).click();
  await page.getByText('Ou avec une application de codes').click();
  const secret = (await page.locator('.factor__key').innerText()).replaceAll(/\s/g, '');
  await page.getByLabel('Code de l’application').fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Relier l’application' }).click();
  await page.getByRole('link', { name: 'J’ai noté mes codes' }).click();
}

test('the first start prints a link that makes the first staff account, once', async ({ page, problems }) => {
  problems.allow(/410/);
  const server = await TestServer.start();
  try {
    const link = /http:\/\/localhost:\d+\/invitation\/\S+/.exec(server.output)![0];
    const email = someone();
    await page.goto(link);
    await expectAccessible(page);
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await accept(page, new Mailbox(server.dataDir), email);
    await expect(page).toHaveURL(`${server.url}/federation/`);
    await page.goto(link);
    await expect(page.getByRole('alert')).toContainText('a déjà servi');
    const again = await TestServer.start({ dataDir: server.dataDir });
    expect(again.output).not.toContain('/invitation/');
    await again.stop();
  } finally {
    await server.stop();
  }
});

test('staff invites a representative, who comes in, is suspended, and is out at once @desktop', async ({
  page,
  browser,
  server,
  mailbox,
  problems,
}) => {
  problems.allow(/40[0-9]|410|422/);
  const staff = await signInTeam(server, page.context(), 'staff');
  const email = someone();
  await page.goto('/federation/personnes/inviter/');
  await expectAccessible(page);
  await page.getByLabel('Son adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.locator('#region-error')).toContainText('Choisissez votre région');
  await expect(page.getByLabel('Son adresse e-mail')).toHaveValue(email);
  await page.getByLabel('Sa région', { exact: true }).selectOption({ label: 'Bretagne' });
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('L’invitation part par e-mail.')).toBeVisible();
  await expectAccessible(page);
  const first = linkIn(await mailbox.next(email));
  await page.getByRole('button', { name: `Renvoyer l’invitation à ${email}` }).click();
  await expect(page.getByText('L’ancien lien ne sert plus')).toBeVisible();
  const link = linkIn(await mailbox.next(email));

  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  problems.watch(context);
  const invited = await context.newPage();
  await invited.goto(first);
  await expect(invited.getByRole('alert')).toContainText('dernier e-mail');
  await invited.goto(link);
  await expect(invited.getByText('Bretagne')).toBeVisible();
  // the whole address is for who reads its mail
  await expect(invited.locator('main')).not.toContainText(email);
  await expectAccessible(invited);
  await accept(invited, mailbox, email);
  await invited.goto(link);
  await expect(invited.getByRole('alert')).toContainText('a déjà servi');
  await invited.goto('/federation/personnes/');
  await expect(invited.getByRole('heading', { name: 'Accès refusé' })).toBeVisible();

  await page.goto('/federation/personnes/');
  await page.getByRole('link', { name: `Gérer ${email}` }).click();
  await expectAccessible(page);
  const member = page.url();
  const second = await page.context().newPage();
  await second.goto(member);
  await page.getByLabel('Sa région', { exact: true }).selectOption({ label: 'Corse' });
  await page.getByRole('button', { name: 'Changer sa région' }).click();
  await expect(page.getByText('C’est fait, et noté dans le journal.')).toBeVisible();
  // somebody who looks at an older page is told
  await second.getByLabel('Sa région', { exact: true }).selectOption({ label: 'Normandie' });
  await second.getByRole('button', { name: 'Changer sa région' }).click();
  await expect(second.getByRole('alert')).toContainText('Quelqu’un d’autre vient de décider');
  await second.close();
  await page.getByRole('button', { name: 'Suspendre ce compte' }).click();
  await expect(page.getByText('Suspendu')).toBeVisible();
  await invited.goto('/compte/');
  await expect(invited).toHaveURL(/\/connexion\/\?suite/);
  await context.close();

  await page.goto(`/federation/journal/?qui=${staff.accountId}`);
  await expect(page.getByRole('cell', { name: 'Compte suspendu' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Quoi').selectOption({ label: 'Région changée' });
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText('Bretagne')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Compte suspendu' })).toHaveCount(0);
  await page.goto('/federation/journal/?du=demain&quoi=rien');
  await expect(page.getByText('Elle a été corrigée')).toBeVisible();
  const csv = await (await page.request.get(`/federation/journal.csv?qui=${staff.accountId}`)).text();
  const [headings, ...rows] = parse(csv, { delimiter: ';', bom: true });
  expect(headings).toEqual(['Quand (heure de Paris)', 'Qui', 'Quoi', 'Sur quoi', 'Détail']);
  expect(rows.map((row) => row[2])).toContain('Compte suspendu');
  const workbook = await page.request.get(`/federation/journal.xlsx?qui=${staff.accountId}`);
  // the same lines, with the one the first file left
  expect(JSON.stringify(await readXlsx(await workbook.body()))).toContain('Compte suspendu');
  // who was refused stands in the journal too
  await page.goto('/federation/journal/?quoi=access.refuse');
  await expect(page.getByRole('cell', { name: email }).first()).toBeVisible();
});

test('staff sees what is missing where, and writes to a region once a week @desktop', async ({
  page,
  server,
  mailbox,
  problems,
}) => {
  problems.allow(/429/);
  const region = await signInTeam(server, undefined, { region: '94' });
  await signInTeam(server, page.context(), 'staff');
  await page.goto('/federation/');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Couverture' }).first().click();
  await expect(page.getByRole('link', { name: 'Corse' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Région', { exact: true }).selectOption({ label: 'Corse' });
  await page.getByLabel('État', { exact: true }).selectOption({ label: 'À filmer' });
  await page.getByRole('button', { name: 'Afficher' }).click();
  await expect(page).toHaveURL('/federation/couverture/?region=94&etat=missing');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Corse (25)']);
  await expectAccessible(page);
  const csv = await (await page.request.get('/federation/couverture.csv')).text();
  // 25 slots of 18 regions and national, 21 national only
  expect(parse(csv, { delimiter: ';', bom: true })).toHaveLength(1 + 25 * 19 + 21);
  const workbook = await page.request.get('/federation/couverture.xlsx?region=94');
  expect(JSON.stringify(await readXlsx(await workbook.body())).match(/"Corse"/g)).toHaveLength(25);

  await page.getByRole('link', { name: 'Écrire aux représentants' }).click();
  await expect(page.locator('main')).toContainText(region.email);
  await expectAccessible(page);
  await page.getByLabel('Votre introduction').fill('Bravo pour le début.');
  await page.getByRole('button', { name: 'Envoyer ce courrier' }).click();
  await expect(page.getByText('Le courrier part')).toBeVisible();
  expect((await mailbox.next(region.email)).text).toContain('Bravo pour le début.');
  await page.getByRole('link', { name: 'Écrire aux représentants' }).click();
  await page.getByLabel('Votre introduction').fill('Encore une fois.');
  await page.getByRole('button', { name: 'Envoyer ce courrier' }).click();
  await expect(page.getByRole('alert')).toContainText('moins de 7');
  await expect(page.getByLabel('Votre introduction')).toHaveValue('Encore une fois.');
});
