import type { Page } from '@playwright/test';
import { typographic } from '../../src/courses/typography.ts';
import { builtPages, htmlOf } from './built-pages.ts';
import { expect, expectAccessible, test } from './test.ts';

/** Besides every page of the build, those the server renders for a visitor. */
const rendered = [
  '/connexion/',
  '/mentions-legales/',
  '/attestations/',
  '/mon-rendez-vous/',
  '/commerces/',
  '/commerces/departement/35/',
  '/portee/',
];

// the pages are shared out, so that two workers look at them at once
test.describe.configure({ mode: 'parallel' });
const shares = 8;

test('every page of the build has a title of its own', () => {
  const pages = builtPages();
  expect(pages.length).toBeGreaterThan(30);
  const titles = pages.map((address) => {
    const [, title] = /<title>([^<]*)<\/title>/.exec(htmlOf(address))!;
    return title;
  });
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

for (let share = 0; share < shares; share += 1) {
  test(`every page, ${share + 1} of ${shares}: accessible, French typography, nothing wider than 320 px, nobody else asked`, async ({
    page,
    server,
  }) => {
    test.setTimeout(300_000);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url()))
        foreign.push(request.url());
    });
    await page.setViewportSize({ width: 320, height: 640 });
    const pages = [...builtPages(), ...rendered].filter((_, index) => index % shares === share);
    for (const address of pages) {
      await page.goto(address);
      await expect(page.locator('h1'), address).toHaveCount(1);
      await expectAccessible(page);
      expect.soft(await wronglySet(page), `typography of ${address}`).toEqual([]);
      expect
        .soft(await page.evaluate(() => document.documentElement.scrollWidth), `width of ${address}`)
        .toBe(320);
    }
    expect(foreign).toEqual([]);
  });
}

test('in the dark every kind of page is accessible too', async ({ browser, server, problems }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({
    baseURL: server.url,
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
  });
  problems.watch(context);
  const page = await context.newPage();
  // colours are those of the components: two whole courses hold every kind of step and every box
  const lessons = builtPages().filter((address) => /^\/cours\/(comprendre-le|creer-ses)/.test(address));
  for (const address of ['/', '/aide/', '/connexion/', '/outils/', '/mon-parcours/', ...lessons]) {
    await page.goto(address);
    await expectAccessible(page);
  }
  await context.close();
});

test('without JavaScript every lesson can be read, and leads to the next', async ({
  browser,
  server,
  problems,
}) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  problems.watch(context);
  const page = await context.newPage();
  await page.goto('/cours/comprendre-le-click-and-collect/');
  await page.getByRole('link', { name: /Commencer/ }).click();
  for (let step = 1; step < 7; step += 1) {
    await expect(page.locator('.lesson')).toBeVisible();
    expect((await page.locator('.lesson').innerText()).length).toBeGreaterThan(200);
    await page.getByRole('link', { name: /Étape suivante/ }).click();
  }
  await expect(page.locator('h1')).toHaveText('Je vérifie');
  await context.close();
});

test('things to press are 44 px high and wide enough for a thumb', async ({ page }) => {
  for (const address of [
    '/',
    '/cours/',
    '/cours/creer-ses-creneaux-de-retrait/ma-grille/',
    '/connexion/',
    '/mon-parcours/',
  ]) {
    await page.goto(address);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), select, nav a, .button')]
        .filter((element) => element.checkVisibility() && !element.closest('p, .visually-hidden'))
        .map((element) => element.closest('label.choice') ?? element)
        .map((element) => ({
          box: element.getBoundingClientRect(),
          text: element.textContent.trim().slice(0, 30) || element.id,
        }))
        .filter(({ box }) => box.height > 1 && (box.height < 43.5 || box.width < 24))
        .map(({ box, text }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
    expect.soft(small, address).toEqual([]);
  }
});

/** Texts of the page that the house rules would write otherwise; SMS samples and typed examples are left alone. */
async function wronglySet(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest('script, style, code, pre, textarea, [data-sms]')) {
        found.push(walker.currentNode.nodeValue?.replace(/[ \n\t]+/g, ' ') ?? '');
      }
    }
    return found;
  });
  return texts.filter((text) => typographic(text) !== text);
}
