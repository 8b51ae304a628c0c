import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf } from '../unit/certificates/pdf-tools.ts';
import { signedInLearner, sync, wholeCourse } from './finished-learner.ts';
import { expect, expectAccessible, test } from './test.ts';

const someone = () => `test-${randomUUID().slice(0, 8)}@example.com`;
const code = (page: Page) => /\/attestations\/([^/]+)\//.exec(page.url())![1]!;

/** Nothing wider than the smallest phone, nothing that axe refuses. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize(size);
}

test('a finished course gives an attestation; anyone can check it, only who knows the name has it confirmed @desktop', async ({
  page,
  context,
  browser,
  server,
  mailbox,
  problems,
}) => {
  test.setTimeout(240_000);
  problems.allow(/40[49]|422/);
  const learner = await signedInLearner(server, someone());
  await context.addCookies([learner.cookie]);

  // not finished: exactly what remains
  const whole = wholeCourse('06', 4);
  await sync(server, learner, whole.slice(0, 2));
  await page.goto('/attestations/obtenir/06/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pas encore d’attestation');
  await expect(page.locator('.remains li')).toHaveCount(5);
  await expectSound(page);

  // finished: the name, and the shop if she wants
  await sync(server, learner, whole);
  await page.goto('/attestations/obtenir/06/');
  await expectSound(page);
  await page.getByLabel('SIREN ou SIRET').fill('123 456 789');
  await page.getByLabel('Nom du commerce').fill('La fleuriste du port');
  await page.getByRole('button', { name: 'Faire mon attestation' }).click();
  await expect(page.getByLabel('Nom à imprimer')).toHaveAccessibleDescription(/Écrivez le nom à imprimer/);
  await expect(page.getByLabel('Nom du commerce')).toHaveValue('La fleuriste du port');
  await page.getByLabel('Nom à imprimer').fill('Maele Le Goff');
  await page.getByRole('button', { name: 'Faire mon attestation' }).click();
  await expect(page.getByLabel('SIREN ou SIRET')).toHaveAccessibleDescription(/pas reconnu/);
  await expectAccessible(page);
  await page.getByLabel('SIREN ou SIRET').fill('123 456 782');
  await page.getByRole('button', { name: 'Faire mon attestation' }).click();

  // hers: the same words as the document
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attestation valide');
  await expect(page.getByRole('article')).toContainText('Maele Le Goff');
  await expect(page.getByRole('article')).toContainText('4 bonnes réponses sur 5');
  await expectSound(page);
  const first = code(page);
  expect((await mailbox.next(learner.email)).text).toContain(first);

  // corrected: another number
  await page.getByText('Corriger le nom').click();
  await page.getByLabel('Nom à imprimer').fill('Marie 🌷');
  await page.getByRole('button', { name: 'Faire une nouvelle attestation' }).click();
  await expect(page.getByLabel('Nom à imprimer')).toHaveAccessibleDescription(/ne sait pas imprimer/);
  await expect(page.getByLabel('Nom à imprimer')).toHaveValue('Marie 🌷');
  await page.getByLabel('Nom à imprimer').fill('Maëlle Le Goff');
  await page.getByRole('button', { name: 'Faire une nouvelle attestation' }).click();
  await expect(page.getByRole('article')).toContainText('Maëlle Le Goff');
  const second = code(page);
  expect(second).not.toBe(first);

  // the document, read by other readers
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger mon attestation' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('attestation-declic-06.pdf');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const pdf = readPdf(Buffer.concat(chunks));
  expect(pdf.text).toContain('Maëlle Le Goff');
  expect(pdf.text).toContain('SIREN 123 456 782');
  expect(pdf.code).toBe(`${server.url}/attestations/${second}/`);

  // a stranger, who follows the code
  const strangers = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  problems.watch(strangers);
  const stranger = await strangers.newPage();
  await stranger.goto(pdf.code);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Attestation valide');
  await expect(stranger.locator('main')).toContainText('Comprendre le click and collect');
  await expect(stranger.locator('body')).not.toContainText(/Goff|fleuriste|123.456.782/);
  await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expectSound(stranger);
  const check = async (name: string) => {
    await stranger.getByLabel('Nom imprimé sur l’attestation').fill(name);
    await stranger.getByRole('button', { name: 'Vérifier ce nom' }).click();
    expect(stranger.url()).not.toMatch(/goff/i);
  };
  await check('LE GOFF maelle');
  await expect(stranger.getByRole('status')).toContainText('Oui.');
  await expectAccessible(stranger);
  await check('Maele Le Goff');
  await expect(stranger.getByRole('status')).toContainText('Non.');
  await check(' ');
  await expect(stranger.getByLabel('Nom imprimé sur l’attestation')).toHaveAccessibleDescription(
    /Tapez le nom/,
  );

  // the document and the replaced page are not for strangers
  const refused = await strangers.request.get(`/attestations/${second}/attestation.pdf`, { maxRedirects: 0 });
  expect(refused.status()).toBe(303);
  const other = await signedInLearner(server, someone());
  const curious = await strangers.request.get(`/attestations/${second}/attestation.pdf`, {
    headers: { cookie: `${other.cookie.name}=${other.cookie.value}` },
  });
  expect(curious.status()).toBe(404);
  await stranger.goto(`/attestations/${first}/`);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Attestation remplacée');
  await expect(stranger.locator('body')).not.toContainText(second);
  await expectSound(stranger);

  // typed by hand: spaces, case, look-alikes; a wrong letter is said
  await stranger.goto('/attestations/');
  const typed = second.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  await stranger.getByLabel('Numéro de l’attestation').fill(` ${typed} `);
  await stranger.getByRole('button', { name: 'Vérifier cette attestation' }).click();
  await expect(stranger).toHaveURL(`/attestations/${second}/`);
  await stranger.goto('/attestations/');
  const wrong = `${second[0] === '2' ? '3' : '2'}${second.slice(1)}`;
  await stranger.getByLabel('Numéro de l’attestation').fill(wrong);
  await stranger.getByRole('button', { name: 'Vérifier cette attestation' }).click();
  await expect(stranger.getByLabel('Numéro de l’attestation')).toHaveAccessibleDescription(
    /erreur de frappe/,
  );
  await expect(stranger.getByLabel('Numéro de l’attestation')).toHaveValue(wrong);
  await expectSound(stranger);

  // « Mon parcours » learns the number, and nothing else of hers is listed
  const list = await (await page.request.get('/api/attestations/')).json();
  expect(list).toMatchObject([{ course: '06', number: second, state: 'valid' }]);
  expect((await strangers.request.get('/api/attestations/')).status()).toBe(401);

  // cancelled by staff
  execFileSync(process.execPath, ['src/cli/attestation.ts', 'revoke', second, 'Émise par erreur'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: server.dataDir },
  });
  await stranger.goto(`/attestations/${second}/`);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Attestation annulée');
  await expect(stranger.locator('body')).not.toContainText('Émise par erreur');
  await expectSound(stranger);
  await page.goto(`/attestations/${second}/`);
  await expect(page.locator('main')).toContainText('Émise par erreur');
  await expect(page.getByRole('link', { name: 'Télécharger mon attestation' })).toHaveCount(0);
  await strangers.close();
});

test('after an erasure the page says unknown or erased', async ({ page, context, server, problems }) => {
  problems.allow(/404/);
  const learner = await signedInLearner(server, someone());
  await context.addCookies([learner.cookie]);
  await sync(server, learner, wholeCourse('06'));
  await page.goto('/attestations/obtenir/06/');
  await page.getByLabel('Nom à imprimer').fill('Maëlle Le Goff');
  await page.getByRole('button', { name: 'Faire mon attestation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attestation valide');
  const number = code(page);
  const kept = await (await page.request.get('/compte/mes-donnees.json')).text();
  expect(kept).toContain(number);

  await page.goto('/compte/effacer/');
  await page.getByRole('textbox').fill('EFFACER');
  await page.locator('main form').getByRole('button').click();
  await expect(page).not.toHaveURL(/\/compte\//);
  const answer = await page.goto(`/attestations/${number}/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attestation inconnue ou effacée');
  await expectSound(page);
});

test('works without JavaScript, and issuing from two tabs gives one', async ({
  browser,
  server,
  problems,
}) => {
  const learner = await signedInLearner(server, someone());
  await sync(server, learner, wholeCourse('06'));
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  problems.watch(context);
  await context.addCookies([learner.cookie]);
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  for (const tab of tabs) await tab.goto('/attestations/obtenir/06/');
  await Promise.all(
    tabs.map(async (tab) => {
      await tab.getByLabel('Nom à imprimer').fill('Maëlle Le Goff');
      await tab.getByRole('button', { name: 'Faire mon attestation' }).click();
    }),
  );
  for (const tab of tabs)
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Attestation valide');
  expect(code(tabs[0])).toBe(code(tabs[1]));
  await context.close();
});
