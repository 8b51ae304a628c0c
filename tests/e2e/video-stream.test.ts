import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { TestServer } from './server.ts';
import { expect, expectAccessible, test as base } from './test.ts';

/** A server of its own: what is published here must not replace the examples other tests play. */
const test = base.extend<object, { server: TestServer }>({
  server: [
    async ({}, use) => {
      const server = await TestServer.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

const step = '/cours/comprendre-le-click-and-collect/le-retrait-ici-et-maintenant/';
const play = (page: Page) => page.locator('[data-play]');
const playedTo = (page: Page, seconds: number): Promise<unknown> =>
  page.waitForFunction((until) => (document.querySelector('video')?.currentTime ?? 0) >= until, seconds);

async function chooseFromList(page: Page, code: string): Promise<void> {
  await page.goto('/ma-region/');
  await page.selectOption('#region', code);
  await page.getByRole('button', { name: 'Garder cette région' }).click();
  await expect(page.locator('[data-said]')).toContainText('C’est noté');
}

/** Addresses of the pieces read so far. */
function watchPieces(page: Page): string[] {
  const pieces: string[] = [];
  page.on('request', (request) => {
    const name = /\/media\/v\/[^/]+\/([^?]+)/.exec(request.url())?.[1];
    if (name) pieces.push(name);
  });
  return pieces;
}

// three versions of one slot, through the real pipeline, into the data this worker's server serves
test.beforeAll(async ({ server }) => {
  test.setTimeout(180_000);
  // not the waiting kind: connections kept open to the server would be closed by it unseen meanwhile
  await promisify(execFile)(process.execPath, ['src/cli/demo.ts', '--as-built', 'rr-06'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: server.dataDir },
  });
  await expect
    .poll(async () => (await fetch(`${server.url}/manifestes/reg-53.json`)).text(), { timeout: 15_000 })
    .toContain('/media/v/');
});

test('a published video streams, its captions show, and its quality can be chosen', async ({ page }) => {
  const pieces = watchPieces(page);
  await page.goto(step, { waitUntil: 'networkidle' });
  expect(pieces.filter((name) => name !== 'poster.jpg')).toEqual([]);
  await expect(page.getByLabel('Lecture')).toBeVisible();
  await expectAccessible(page);
  await play(page).click();
  await playedTo(page, 0.5);
  // read at once in the lightest quality
  expect(pieces.find((name) => name.endsWith('.m4s'))).toMatch(/^(240|audio)-/);
  await page.evaluate(() => document.querySelector('video')!.pause());
  await expect
    .poll(async () => {
      await page.evaluate(() => {
        const video = document.querySelector('video')!;
        // another instant each time: captions that came late are drawn at the next change
        video.currentTime = video.currentTime < 2 ? 2.1 : 1.9;
      });
      return page.locator('.vjs-text-track-cue').allInnerTexts();
    })
    .toEqual([expect.stringContaining('Le client réserve à distance')]);
  await page.getByRole('button', { name: 'Qualité' }).click();
  await page.getByRole('menuitemradio', { name: '240p' }).click();
  await page.getByRole('button', { name: 'Qualité' }).click();
  await expect(page.getByRole('menuitemradio', { name: '240p' })).toHaveAttribute('aria-checked', 'true');
  const before = pieces.length;
  await page.getByRole('menuitemradio', { name: '360p' }).click();
  await page.evaluate(() => document.querySelector('video')!.play());
  await expect.poll(() => pieces.slice(before)).toContainEqual(expect.stringMatching(/^360-\d+\.m4s$/));
  await playedTo(page, 4);
  await page.evaluate(() => document.querySelector('video')!.pause());
  await expect(page.locator('.vjs-control-bar')).toHaveCSS('opacity', '1');
  await expectAccessible(page);
});

test('her region sees its own video, another region the national one', async ({ page }) => {
  await chooseFromList(page, '53');
  await page.goto(step);
  await expect(page.getByText('Représentation régionale — Bretagne')).toBeVisible();
  await page.getByText('Lire le texte de la vidéo').click();
  await expect(page.locator('[data-transcript-text]')).toContainText('En Bretagne');
  await chooseFromList(page, '27');
  await page.goto(step);
  await expect(page.getByText('Représentation nationale — Toutes régions')).toBeVisible();
  await expect(page.getByText('Votre région n’a pas encore sa vidéo')).toBeVisible();
});

test('saving data plays one light file, and the sound alone plays too; the weight is said before', async ({
  page,
}) => {
  const pieces = watchPieces(page);
  await page.goto(step, { waitUntil: 'networkidle' });
  const modes = page.getByLabel('Lecture');
  await expect(modes.locator('option')).toHaveCount(3);
  await modes.selectOption('low');
  await expect(play(page)).toContainText(/0,\d.Mo/);
  await play(page).click();
  await playedTo(page, 1);
  expect(pieces.filter((name) => name.endsWith('.m4s') || name.endsWith('.m3u8'))).toEqual([]);
  expect(pieces).toContain('low.mp4');
  await page.reload({ waitUntil: 'networkidle' });
  await modes.selectOption('audio');
  await play(page).click();
  await playedTo(page, 1);
  expect(pieces).toContain('audio.m4a');
});

test('a learner’s seconds of a new version are taken and credit the step', async ({ page }) => {
  await page.goto(step);
  await play(page).click();
  await playedTo(page, 0.2);
  await page.evaluate(() => (document.querySelector('video')!.playbackRate = 2));
  await expect(page.locator('[data-video-status]')).toHaveText('Étape vue', { timeout: 60_000 });
});
