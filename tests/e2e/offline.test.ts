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
      return Boolean(await caches.match('/')) && Boolean(await caches.match('/hors-ligne/'));
    });
    await page.goto(`${server.url}/aide/`);
  } finally {
    await server.stop();
  }
  await page.goto(`${server.url}/`);
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  await page.goto(`${server.url}/aide/`);
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(`${server.url}/vie-privee/`);
  await expect(page.locator('h1')).toHaveText('Vous êtes hors ligne');
});
