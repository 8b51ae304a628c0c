import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { signIn } from './sign-in.ts';
import { expect, expectAccessible, test } from './test.ts';

async function prepareShop(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom de l’enseigne').fill(name);
  await page.getByLabel('Métier').selectOption('livre-papeterie');
  await page.getByLabel('Code postal').fill('35360');
  await page.locator('#commune').selectOption({ label: 'Médréac' });
  await page.getByLabel('Click and collect').check();
  await page.getByLabel('Votre site').fill('https://librairie.exemple.fr/');
  await page.getByLabel('Téléphone de la boutique').fill('02 99 00 00 00');
  await page.getByRole('button', { name: 'Enregistrer, sans publier' }).click();
  await expect(page.getByText('Rien n’est public pour l’instant.')).toBeVisible();
}

test('a merchant takes her poster; its code outlives every change of her page', async ({
  page,
  server,
  mailbox,
}, info) => {
  await signIn(page, mailbox, 'affiches@example.com', '/ma-vitrine/');
  await prepareShop(page, 'Librairie « L’Exemple » & Filles');
  await page.getByRole('link', { name: 'Mes affiches' }).click();
  await expect(page.getByText('Votre page n’est pas publique.')).toBeVisible();
  for (const preview of await page.getByRole('img', { name: /^Aperçu/ }).all()) {
    await preview.scrollIntoViewIfNeeded();
    await expect
      .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }
  await expectAccessible(page);
  expect(await page.getByLabel('La phrase à envoyer').inputValue()).toMatch(
    /https?:\/\/\S+\/qr\/\w{10}\/ ou 02 99/,
  );
  await expect(page.getByText(/^\d+ signes, 1 SMS/)).toBeVisible();

  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Affiche A4, PDF pour l’imprimeur' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('affiche-a4-imprimeur.pdf');
  const file = info.outputPath('affiche.pdf');
  await download.saveAs(file);
  // 210 × 297 mm, and 10 mm around for the bleed and the marks
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Page size:\s+651\.9\d* x 898\.5\d*/);
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font.trim().split(/\s+/).at(-5), font).toBe('yes');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, info.outputPath('affiche')]);
  const code = execFileSync('zbarimg', ['-q', '--raw', info.outputPath('affiche.png')], {
    encoding: 'utf8',
  }).trim();
  expect(code).toMatch(new RegExp(`^${server.url}/qr/[a-z0-9]{10}/$`));

  // before she publishes the code leads to words, afterwards to her page
  await page.goto(code);
  await expect(page.getByRole('heading', { name: 'Cette page n’est pas ouverte' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/ma-vitrine/apercu/');
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.goto(code);
  await expect(page).toHaveURL(/\/commerces\/medreac-35171\/librairie-l-exemple-filles-/);
  expect((await page.request.get('/qr/zzzzzzzzzz/')).status()).toBe(404);

  // the browser keeps a sheet until it changes
  const sheet = '/ma-vitrine/kit/badge.png';
  const first = await page.request.get(sheet);
  const etag = first.headers().etag!;
  expect(first.headers()['cache-control']).toContain('private');
  const again = await page.request.get(sheet, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
  const other = await page.request.get(`${sheet}?vers=site`, { headers: { 'if-none-match': etag } });
  expect(other.status()).toBe(200);
  expect((await page.request.get('/ma-vitrine/kit/autre.pdf')).status()).toBe(404);

  // a code to her own site
  await page.goto('/ma-vitrine/kit/');
  await page.getByLabel('Où mène le code QR').selectOption('site');
  await page.getByRole('button', { name: 'Changer' }).click();
  const square = await page.request.get(
    (await page.getByRole('link', { name: 'Image carrée, PNG' }).getAttribute('href'))!,
  );
  writeFileSync(info.outputPath('carre.png'), await square.body());
  expect(
    execFileSync('zbarimg', ['-q', '--raw', info.outputPath('carre.png')], { encoding: 'utf8' }).trim(),
  ).toBe('https://librairie.exemple.fr/');
});

test('the kit belongs to who is signed in', async ({ request }) => {
  const answer = await request.get('/ma-vitrine/kit/affiche-a4.pdf', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toContain('/connexion/');
});
