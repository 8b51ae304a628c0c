import { expect, test } from './test.ts';
import { TestServer } from './server.ts';

test('pages opened once open again without a network, others say so', async ({ page, problems }) => {
  problems.allow(/ERR_CONNECTION_REFUSED|ERR_FAILED|504/);
  const server = await TestServer.start();
  try {
    await page.goto(`${server.url}/`);
    // the very first page came before the worker
    await page.waitForFunction(async () => {
      await navigator.serviceWorker.ready;
      return (
        Boolean(await caches.match('/')) &&
        Boolean(await caches.match('/hors-ligne/')) &&
        Boolean(await caches.match('/icon.svg'))
      );
    });
    await page.goto(`${server.url}/aide/`);
    await page.goto(`${server.url}/connexion/`);
    await expect(page.locator('h1')).toHaveText('Se connecter ou créer un compte');
  } finally {
    await server.stop();
  }
  await page.goto(`${server.url}/`);
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  await page.goto(`${server.url}/aide/`);
  await expect(page.locator('h1')).toBeVisible();
  // never opened, or opened but never kept
  for (const address of ['/vie-privee/', '/connexion/', '/compte/', '/attestations/']) {
    await page.goto(`${server.url}${address}`);
    await expect(page.locator('h1')).toHaveText('Vous êtes hors ligne');
    expect(await page.evaluate(async () => (await fetch('/icon.svg')).status)).toBe(200);
  }
});
