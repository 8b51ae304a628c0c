import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { findFfmpeg } from '../../src/videos/ffmpeg.ts';
import { signInTeam } from './sign-in-team.ts';
import { expect, expectAccessible, test } from './test.ts';

/** 50 seconds, small for the worker, heavy for the network: the picture is noise. */
const folder = mkdtempSync(path.join(tmpdir(), 'declic-studio-'));
const take = path.join(folder, 'VID_0001.mp4');

test.beforeAll(async () => {
  const { path: ffmpeg } = (await findFfmpeg()) as { path: string };
  const picture = 'testsrc2=size=320x240:rate=10:duration=50,noise=alls=50:allf=t';
  execFileSync(
    ffmpeg,
    [
      '-v',
      'error',
      '-y',
      '-f',
      'lavfi',
      '-i',
      picture,
      '-f',
      'lavfi',
      '-i',
      'sine=frequency=300:duration=50',
    ].concat([
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-crf',
      '10',
      '-pix_fmt',
      'yuv420p',
      '-c:a',
      'aac',
      '-shortest',
      take,
    ]),
  );
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const names = (of: string): string[] => (existsSync(of) ? readdirSync(of) : []);
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function slowNetwork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 5,
    downloadThroughput: -1,
    uploadThroughput: 2_500_000,
  });
}

const sent = async (page: Page): Promise<number> =>
  Number(
    (await page
      .locator('[data-sent]')
      .getAttribute('data-sent', { timeout: 1000 })
      .catch(() => null)) ?? 0,
  );

async function passes(page: Page, bytes: number): Promise<void> {
  await expect.poll(() => sent(page), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(bytes);
}

/** What a tunnel does, then the light at its end. */
async function cut(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await new Promise((resolve) => setTimeout(resolve, 600));
  await context.setOffline(false);
}

async function pick(page: Page, slot: string, file: string): Promise<void> {
  await page.goto(`/representant/${slot}/`);
  await page.getByLabel('La vidéo', { exact: true }).setInputFiles(file);
  await expect(page.getByText('Durée et son corrects')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Envoyer cette vidéo' }).click();
}

/** Captions and consent of the version that is open, then off to review. */
async function finishDraft(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sous-titres', exact: true })).toBeVisible({
    timeout: 180_000,
  });
  await page
    .getByLabel('Ce que vous avez dit')
    .fill('Bonjour à tous. Ici, le retrait marche bien. Choisissez simple.');
  await page.getByRole('button', { name: 'Caler sur ma voix' }).click();
  await expect(page.getByLabel('Texte, Sous-titre 3')).toHaveValue('Choisissez simple.');
  await page.getByLabel('Texte, Sous-titre 2').fill('Ici, le retrait en boutique marche bien.');
  await expect(page.getByText('Tout est enregistré.')).toBeVisible();
  await page.getByRole('button', { name: /je valide/ }).click();
  await expect(page.getByText('Les sous-titres sont relus et validés.')).toBeVisible();
  await page.getByLabel('Prénom et nom de la personne filmée').fill('Camille Exemple');
  await page.getByLabel('J’ai lu ce texte et je le signe.').check();
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  await expect(page.getByText('L’accord est signé et gardé.')).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer à la relecture' }).click();
  await expect(page.getByText('La vidéo est partie à la relecture.')).toBeVisible();
}

const offered = async (
  context: BrowserContext,
  region: string,
  slot: string,
): Promise<string | undefined> => {
  const manifest = (await (await context.request.get(`/manifestes/${region}.json`)).json()) as {
    videos: Record<string, { id: string; example: boolean } | undefined>;
  };
  return manifest.videos[slot]?.id;
};

test('from the phone of a representative to the shopkeepers of her region, through four cuts and a closed page', async ({
  browser,
  context,
  page,
  server,
  problems,
}) => {
  test.setTimeout(600_000);
  problems.allow(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED/);
  problems.allow(/response: (401|409|410|422|423) /);
  problems.allow(/status of (401|409|410|422|423)/);
  const federation = await browser.newContext({ baseURL: server.url, ...phone });
  problems.watch(federation);
  await signInTeam(server, context, { region: '53' });
  await signInTeam(server, federation, 'staff');
  const slot = 'rr-01';

  const originals = path.join(server.dataDir, 'media/originals');
  const [before, underWay] = [names(originals), names(path.join(server.dataDir, 'uploads'))];
  // sent with four cuts, the page closed in between, the file picked again under another name
  await slowNetwork(page);
  await pick(page, slot, take);
  const total = readFileSync(take).length;
  for (const share of [0.1, 0.25]) {
    await passes(page, total * share);
    await cut(context);
  }
  await passes(page, total * 0.4);
  await page.close();
  const again = path.join(folder, 'IMG_9999.mp4');
  copyFileSync(take, again);
  const later = await context.newPage();
  await slowNetwork(later);
  await pick(later, slot, again);
  await passes(later, total * 0.55);
  for (const share of [0.6, 0.8]) {
    await passes(later, total * share);
    await cut(context);
  }
  await later.waitForURL(/\/representant\/rr-01\/rr-01-[^/]+\/$/, { timeout: 120_000 });
  // other tests of this server may have sent some before
  const arrived = names(originals).filter((name) => !before.includes(name));
  expect(arrived.map((name) => sha256(path.join(originals, name)))).toEqual([sha256(take)]);
  expect(names(path.join(server.dataDir, 'uploads'))).toEqual(underWay);

  await finishDraft(later);
  await expectAccessible(later);
  const own = later.url();

  // two people of the federation read it; the second to decide is told
  const [first, second] = [await federation.newPage(), await federation.newPage()];
  await first.goto('/federation/videos/');
  await expectAccessible(first);
  await first.getByRole('link', { name: 'Bienvenue' }).click();
  await second.goto(first.url());
  await expect(first.getByRole('cell', { name: 'Ici, le retrait en boutique marche bien.' })).toBeVisible();
  await expectAccessible(first);
  expect(await offered(context, 'reg-53', slot)).toBeUndefined();
  await first.getByRole('button', { name: 'Accepter et publier' }).click();
  await expect(first.getByText('La vidéo est acceptée. Elle est en ligne.')).toBeVisible();
  await second.getByLabel('Raison').fill('Trop long');
  await second.getByRole('button', { name: 'Refuser' }).click();
  await expect(second.getByText('Une autre personne a décidé')).toBeVisible();

  // seen by a shopkeeper of the region, not by one of another
  await expect.poll(() => offered(context, 'reg-53', slot), { timeout: 60_000 }).toMatch(/^rr-01-/);
  expect(await offered(context, 'reg-28', slot)).toBeUndefined();
  const firstId = (await offered(context, 'reg-53', slot))!;
  const shop = await browser.newContext({ baseURL: server.url, ...phone });
  problems.watch(shop);
  const lesson = await shop.newPage();
  for (const [region, label] of [
    ['53', 'Bretagne'],
    ['28', null],
  ] as const) {
    await lesson.goto('/ma-region/');
    await lesson.selectOption('#region', region);
    await lesson.getByRole('button', { name: 'Garder cette région' }).click();
    await expect(lesson.locator('[data-said]')).toContainText('C’est noté');
    await lesson.goto('/cours/faire-le-point-sur-mon-commerce/bienvenue/');
    const words = lesson.getByText('Représentation régionale — Bretagne');
    if (label) await expect(words).toBeVisible();
    else await expect(words).toHaveCount(0);
  }
  await shop.close();

  // replaced, put back, then the consent is taken back
  await pick(later, slot, take);
  await later.waitForURL(/\/rr-01-[^/]+\/$/, { timeout: 120_000 });
  await finishDraft(later);
  await first.goto('/federation/videos/');
  await first.getByRole('link', { name: 'Bienvenue' }).first().click();
  await expect(first.getByText('Ce que les commerçants voient aujourd’hui')).toBeVisible();
  await first.getByRole('button', { name: 'Accepter et publier' }).click();
  await expect.poll(() => offered(context, 'reg-53', slot), { timeout: 60_000 }).not.toBe(firstId);
  await first.getByRole('button', { name: /Remettre en ligne/ }).click();
  await expect.poll(() => offered(context, 'reg-53', slot), { timeout: 60_000 }).toBe(firstId);
  await later.goto(own);
  await later.getByText('Retirer l’accord').first().click();
  await later.getByRole('button', { name: 'Retirer l’accord' }).click();
  await expect(later.getByText('L’accord est retiré. La vidéo n’est plus en ligne.')).toBeVisible();
  await expect.poll(() => offered(context, 'reg-53', slot), { timeout: 60_000 }).toBeUndefined();
  await federation.close();
});

test('the studio on a phone: what is wanted, the brief of her region, thumb-sized, accessible, in the dark too', async ({
  browser,
  server,
  problems,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL: server.url, ...phone, colorScheme });
    problems.watch(context);
    await signInTeam(server, context, { region: '02' });
    const page = await context.newPage();
    await page.goto('/representant/');
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(25);
    await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('Bienvenue');
    await expectAccessible(page);
    await page.goto('/representant/rr-08/');
    await expect(page.getByText('le 22 mai, abolition de l’esclavage').first()).toBeVisible();
    await page.getByText('Mon texte et le prompteur').click();
    await expect(page.getByRole('button', { name: 'Faire défiler' })).toBeVisible();
    await expectAccessible(page);
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll('main button, main input, main .studio-back')]
          .map((element) => (element.closest('label.choice') ?? element).getBoundingClientRect())
          .filter(({ height }) => height > 0 && height < 43.5).length,
    );
    expect(small).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  }
});

test('filmed in the page: light and sound are looked at, the take is kept until it is sent', async ({
  context,
  page,
  server,
}) => {
  await context.grantPermissions(['camera', 'microphone']);
  await signInTeam(server, context, { region: '53' });
  await page.goto('/representant/rr-05/');
  await page.getByLabel('Je filme ici, avec le prompteur').check();
  await page.getByRole('button', { name: 'Ouvrir la caméra' }).click();
  await expect(page.getByText('Lumière suffisante')).toBeVisible();
  await page.getByRole('button', { name: 'Filmer', exact: true }).click();
  await expect(page.getByRole('timer')).toContainText('3');
  await page.getByRole('button', { name: 'Arrêter de filmer' }).click();
  await expect(page.getByText(/trop court/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Envoyer cette vidéo' })).toBeDisabled();
  await page.reload();
  await expect(page.getByText('Une prise filmée ici n’est pas encore envoyée')).toBeVisible();
});
