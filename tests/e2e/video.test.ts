import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './test.ts';

const step = '/cours/comprendre-le-click-and-collect/le-retrait-ici-et-maintenant/';
const play = (page: Page) => page.locator('[data-play]');

interface Kept {
  played: [number, number][];
  position: number;
}

/** What this phone keeps of a video, all events together. */
async function kept(page: Page, video: string): Promise<Kept> {
  return page.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('declic');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('no database')));
    });
    const rows = await new Promise<{ event: { kind: string; video?: string; at: string } & Kept }[]>(
      (resolve) => {
        const request = db.transaction('events').objectStore('events').getAll();
        request.addEventListener('success', () => resolve(request.result as never));
      },
    );
    db.close();
    const events = rows
      .map(({ event }) => event)
      .filter((event) => event.kind === 'watched' && event.video === id);
    const last = events.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
    return { played: events.flatMap(({ played }) => played), position: last?.position ?? 0 };
  }, video);
}

const distinct = (played: readonly [number, number][]): number =>
  new Set(played.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index))).size;

const time = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('video')!.currentTime);
const playedTo = (page: Page, seconds: number): Promise<unknown> =>
  page.waitForFunction((until) => (document.querySelector('video')?.currentTime ?? 0) >= until, seconds);
const pause = (page: Page): Promise<void> => page.evaluate(() => document.querySelector('video')!.pause());

async function chooseFromList(page: Page, code: string): Promise<void> {
  await page.goto('/ma-region/');
  await page.selectOption('#region', code);
  await page.getByRole('button', { name: 'Garder cette région' }).click();
  await expect(page.locator('[data-said]')).toContainText('C’est noté');
}

test('one press plays the national video with French captions, and nothing heavy was read before', async ({
  page,
}) => {
  const read: { url: string; bytes: number }[] = [];
  page.on('requestfinished', (request) => {
    void request
      .sizes()
      .then(({ responseBodySize }) => read.push({ url: request.url(), bytes: responseBodySize }));
  });
  await page.goto(step, { waitUntil: 'networkidle' });
  await expect(play(page)).toHaveAccessibleName(/Lire la vidéo.*14.s · 0,2.Mo/);
  await expect(page.getByText('Représentation nationale — Toutes régions')).toBeVisible();
  const before = [...read];
  expect(before.filter(({ url }) => url.endsWith('.mp4') || url.includes('-player.'))).toEqual([]);
  const scripts = before.filter(({ url }) => url.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(scripts).toBeLessThanOrEqual(20_000);

  await play(page).click();
  await playedTo(page, 1.5);
  await expect(page.locator('.vjs-text-track-cue')).toContainText('Le client réserve à distance');
  await expect(page.locator('.vjs-play-control')).toBeFocused();
  await pause(page);
  await expect(page.getByRole('button', { name: 'Lecture', exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('watching enough makes the step seen, and seconds are kept as they were played', async ({ page }) => {
  await page.goto(step);
  await play(page).click();
  await playedTo(page, 0.2);
  await page.evaluate(() => (document.querySelector('video')!.playbackRate = 2));
  await expect(page.locator('[data-video-status]')).toHaveText('Étape vue', { timeout: 20_000 });
  // said first, written a moment later
  await expect
    .poll(async () => distinct((await kept(page, 'rr-06-nat-1')).played))
    .toBeGreaterThanOrEqual(10);
  const { played } = await kept(page, 'rr-06-nat-1');
  expect(distinct(played)).toBeLessThanOrEqual(Math.ceil(await time(page)) + 1);
});

test('seeking past adds nothing, playing twice adds once', async ({ page }) => {
  await page.goto(step);
  await play(page).click();
  await playedTo(page, 3);
  await page.evaluate(() => (document.querySelector('video')!.currentTime = 10));
  await playedTo(page, 12);
  await page.evaluate(() => (document.querySelector('video')!.currentTime = 0));
  await page.waitForFunction(() => document.querySelector('video')!.currentTime < 5);
  await playedTo(page, 2);
  await pause(page);
  await expect.poll(async () => distinct((await kept(page, 'rr-06-nat-1')).played)).toBeGreaterThanOrEqual(4);
  await page.waitForTimeout(4500);
  const { played } = await kept(page, 'rr-06-nat-1');
  // 0 to 3 and 10 to 12, each end to the nearest second
  expect(distinct(played)).toBeLessThanOrEqual(7);
  expect(played.some(([from, to]) => from < 8 && to > 6)).toBe(false);
  await expect(page.locator('[data-video-status]')).toBeEmpty();
});

test('playing goes on where she stopped, after a reload', async ({ page }) => {
  await page.goto(step);
  await play(page).click();
  await playedTo(page, 6);
  await pause(page);
  const stopped = await time(page);
  await expect.poll(async () => (await kept(page, 'rr-06-nat-1')).position).toBeGreaterThanOrEqual(5);
  await page.reload();
  await expect(play(page)).toContainText(/Reprendre à 0.min.0[5-7]/);
  await play(page).click();
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 3);
  expect(Math.abs((await time(page)) - stopped)).toBeLessThanOrEqual(5);
});

test('her region’s video plays once she said where her shop is', async ({ page }) => {
  await page.goto(step);
  await page.getByRole('link', { name: 'Choisir ma région' }).click();
  await page.getByLabel('Code postal de votre commerce').fill('350');
  await page.getByRole('button', { name: 'Chercher ma commune' }).click();
  await expect(page.locator('#postcode-error')).toContainText('5 chiffres');
  await expect(page.getByLabel('Code postal de votre commerce')).toBeFocused();
  // one of the five postcodes that span two regions: the commune decides
  await page.getByLabel('Code postal de votre commerce').fill('01410');
  await page.keyboard.press('Enter');
  await expect(page.getByText('(Bourgogne-Franche-Comté)')).toBeVisible();
  await page.getByLabel('Code postal de votre commerce').fill('35 000');
  await page.keyboard.press('Enter');
  await page.getByLabel('Rennes').check();
  await page.getByRole('button', { name: 'Garder cette commune' }).click();
  await expect(page.getByText('C’est noté : Bretagne.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Revenir à la vidéo' }).click();

  await expect(page.getByText('Représentation régionale — Bretagne')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ma région : Bretagne. La changer' })).toBeVisible();
  await page.getByText('Lire le texte de la vidéo').click();
  await expect(page.locator('[data-transcript-text]')).toContainText('En Bretagne');
  await play(page).click();
  await playedTo(page, 1);
  expect(await page.evaluate(() => document.querySelector('video')!.currentSrc)).toContain('rr-06-53-1.mp4');
});

test('a region without its video gets the national one, and is told why', async ({ page }) => {
  await chooseFromList(page, '27');
  await page.goto(step);
  await expect(
    page.getByText('Votre région n’a pas encore sa vidéo : voici la vidéo nationale.'),
  ).toBeVisible();
  await expect(page.getByText('Représentation nationale — Toutes régions')).toBeVisible();
  await chooseFromList(page, 'com');
  await page.goto(step);
  await expect(page.getByText('Votre collectivité n’a pas sa propre vidéo')).toBeVisible();
  await page.goto('/ma-region/');
  await page.getByRole('button', { name: 'Oublier ma région' }).click();
  await page.goto(step);
  await expect(page.getByRole('link', { name: 'Choisir ma région' })).toBeVisible();
  await expect(page.locator('[data-why]')).toBeHidden();
});

test('the region is proposed once, after a video was played without one', async ({ page }) => {
  const toTheEnd = async (): Promise<void> => {
    await play(page).click();
    await playedTo(page, 0.2);
    await page.evaluate(() => {
      const video = document.querySelector('video')!;
      video.currentTime = video.duration - 0.6;
    });
    await page.waitForFunction(() => document.querySelector('video')!.ended);
  };
  await page.goto(step);
  await expect(page.locator('[data-invitation]')).toBeHidden();
  await toTheEnd();
  await expect(page.getByRole('link', { name: 'Voir la vidéo de votre région' })).toBeVisible();
  await page.getByRole('button', { name: 'Non merci' }).click();
  await expect(page.locator('[data-invitation]')).toBeHidden();
  await page.reload();
  await toTheEnd();
  await page.waitForTimeout(300);
  await expect(page.locator('[data-invitation]')).toBeHidden();
});

test('the player is worked with the keyboard alone @desktop', async ({ page }) => {
  await page.goto(step);
  await expect(play(page)).toBeVisible();
  await play(page).focus();
  await page.keyboard.press('Enter');
  await playedTo(page, 1);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.querySelector('video')!.paused);
  const captions = page.locator('.vjs-subs-caps-button button');
  for (let presses = 0; presses < 12; presses += 1) {
    if (await captions.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(captions).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /Français/ })).toBeVisible();
});

test('without JavaScript the browser’s own player and the whole text are there', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url + step);
  const video = page.locator('video');
  await expect(video).toHaveAttribute('controls', '');
  await expect(video).toHaveAttribute('preload', 'none');
  await expect(video.locator('source')).toHaveAttribute('src', /\.mp4$/);
  await expect(video.locator('track[default]')).toHaveAttribute('srclang', 'fr');
  await expect(play(page)).toBeHidden();
  await page.getByText('Lire le texte de la vidéo').click();
  await expect(page.locator('[data-transcript-text]')).toContainText('Le client réserve à distance');
  await expect(page.getByText('Le contenu complet de l’étape est écrit ici.')).toBeVisible();
  await context.close();
});

test.describe('when something does not come', () => {
  // a service worker would answer before the test can refuse
  test.use({ serviceWorkers: 'block' });

  test('our player: the browser’s own plays', async ({ page, problems }) => {
    problems.allow(/-player\./);
    await page.route(/\/_astro\/file-player\..*\.js$/, (route) => route.abort());
    await page.goto(step);
    await play(page).click();
    await expect(page.getByText('Le lecteur n’a pas pu s’ouvrir.')).toBeVisible();
    await expect(page.locator('video')).toHaveAttribute('controls', '');
    await page.evaluate(() => document.querySelector('video')!.play());
    await playedTo(page, 0.5);
  });

  test('the region’s list: the national video plays and the page says why', async ({ page, problems }) => {
    problems.allow(/manifestes/);
    await chooseFromList(page, '53');
    await page.route(/\/manifestes\//, (route) => route.abort());
    await page.goto(step);
    await expect(page.getByText('Sans réseau, la vidéo de votre région est introuvable')).toBeVisible();
    await play(page).click();
    await playedTo(page, 0.5);
  });
});
