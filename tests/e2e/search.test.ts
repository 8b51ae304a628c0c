import type { Page } from '@playwright/test';
import { TestServer } from './server.ts';
import { expect, expectAccessible, test } from './test.ts';

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.getByRole('region', { name: 'Résultats' });

test('from any page one finds click and collect with two slips, and comes back to the list @desktop', async ({
  page,
}) => {
  await page.goto('/cours/creer-ses-creneaux-de-retrait/compter-les-creneaux/');
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByText('Rechercher').click();
  await field(page).fill('clic et colect');
  await expect(results(page).getByRole('status')).toContainText(
    'résultats pour «\u00a0clic et colect\u00a0»',
  );
  const first = results(page).getByRole('link').first();
  await expect(first).toHaveText('Comprendre le click and collect');
  await expect(first.locator('mark')).toHaveText(['click', 'collect']);
  await expectAccessible(page);
  await first.click();
  await expect(page.locator('h1')).toHaveText('Comprendre le click and collect');
  await page.goBack();
  await expect(field(page)).toHaveValue('clic et colect');
  await expect(results(page).getByRole('link').first()).toBeVisible();
});

test('an address with a question answers it; a brand gets a way on; Enter does not leave', async ({
  page,
}) => {
  await page.goto('/recherche/?q=retratation');
  await expect(results(page).getByRole('link').first()).toHaveText('rétractation');
  await field(page).fill('paypal');
  await field(page).press('Enter');
  await expect(results(page).getByRole('status')).toHaveText('Rien pour «\u00a0paypal\u00a0».');
  await expect(results(page).getByRole('link', { name: 'Voir tous les outils' })).toBeVisible();
  await expect(page).toHaveURL(/\/recherche\/\?q=paypal$/);
  await expectAccessible(page);
  await field(page).fill('');
  await expect(page.getByRole('heading', { name: 'Tout parcourir' })).toBeVisible();
});

test('once opened, the search answers in a plane, whatever the question', async ({ page, problems }) => {
  problems.allow(/ERR_CONNECTION_REFUSED|ERR_FAILED|504/);
  const server = await TestServer.start();
  try {
    await page.goto(`${server.url}/`);
    await page.evaluate(async () => navigator.serviceWorker.ready);
    const kept = () =>
      page.evaluate(async () => {
        const requests = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        return requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
      });
    expect((await kept()).filter((address) => address.includes('recherche'))).toEqual([]);
    await page.goto(`${server.url}/recherche/?q=colis`);
    await expect(results(page).getByRole('link').first()).toBeVisible();
    await expect.poll(kept).toContainEqual(expect.stringMatching(/\/recherche\.[\w-]+\.json$/));
    await expect.poll(kept).toContain('/recherche/');
    expect((await kept()).filter((address) => address.includes('colis'))).toEqual([]);
  } finally {
    await server.stop();
  }
  await page.goto(`${server.url}/recherche/?q=crenau`);
  await expect(results(page).getByRole('link').first()).toHaveText('Créer ses créneaux de retrait');
});

test('without JavaScript the search page lists everything, and words are explained', async ({
  browser,
  server,
  problems,
}) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  problems.watch(context);
  const page = await context.newPage();
  await page.goto('/recherche/?q=colis');
  await expect(page.getByRole('heading', { name: 'Tout parcourir' })).toBeVisible();
  await page.getByText(/^Les \d+ mots expliqués$/).click();
  await page.getByRole('link', { name: 'règle d’attente' }).click();
  await expect(page.locator('#regle-d-attente')).toContainText('personne n’est venu chercher');
  await page.goto('/cours/comprendre-le-click-and-collect/trois-formes/');
  const word = page.getByRole('button', { name: 'rétractation' });
  const meaning = page.getByText('Droit du client de rendre un achat');
  await expect(meaning).toBeHidden();
  await word.focus();
  await page.keyboard.press('Enter');
  await expect(meaning).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(meaning).toBeVisible();
  await context.close();
});
