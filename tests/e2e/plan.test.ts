import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './test.ts';

const plan = (page: Page) => page.getByRole('region', { name: 'Votre parcours' });
const rows = (page: Page) => plan(page).locator('[data-plan-list] > li');
const numbers = async (page: Page) =>
  (await rows(page).locator('[data-where]').allTextContents()).map((text) => text.slice(6, 8));

/** The example of course 01: 5 of 24, « Je démarre ». */
const answers = [
  'En partie',
  'En partie',
  'Non',
  'Non',
  'En partie',
  'Non',
  'Non',
  'Non',
  'En partie',
  'Non',
  'En partie',
  'Non',
];

/** What the phone keeps, as text: a tool writes a moment after the last answer. */
const notes = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('declic');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('notes').objectStore('notes').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );

test('the diagnosis makes « mon parcours », which she changes and gets back @desktop', async ({ page }) => {
  await page.goto('/mon-parcours/');
  await expect(plan(page)).toContainText('Vous n’avez pas encore fait l’autodiagnostic.');
  expect(await numbers(page)).toEqual(['01', '02', '06', '10', '08', '11', '21']);
  await plan(page).getByRole('link', { name: 'Faire mon autodiagnostic' }).click();
  // the tool wakes when it is seen
  await page.getByRole('radio').first().scrollIntoViewIfNeeded();
  for (const [index, answer] of answers.entries())
    await page.getByRole('radio', { name: answer, exact: true }).nth(index).check();
  await expect.poll(() => notes(page)).toContain('"total":5');
  await page.getByRole('link', { name: 'Voir mon parcours, cours par cours' }).click();

  await expect(rows(page)).toHaveCount(8);
  expect(await numbers(page)).toEqual(['01', '04', '06', '10', '02', '08', '11', '21']);
  await expect(rows(page).nth(2)).toContainText(
    'Parce que vous avez répondu «\u00a0non\u00a0» à «\u00a0Un client peut retirer sans attendre\u00a0».',
  );
  await expectAccessible(page);

  await expect(page.getByRole('button', { name: /^Retirer/ })).toHaveCount(0);
  await page.getByText('Changer mon parcours').click();
  await page.getByRole('button', { name: /^Retirer.*20 premiers produits/ }).click();
  await expect(plan(page).getByRole('status')).toContainText('est retiré.');
  await expect(page.getByRole('button', { name: /^Retirer.*Comprendre le click and collect/ })).toBeFocused();
  await page.getByLabel('Ajouter un cours').selectOption('18');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(rows(page).last()).toContainText('Ajouté par vous.');
  await expectAccessible(page);
  await page.reload();
  await expect(rows(page)).toHaveCount(8);
  expect(await numbers(page)).toEqual(['01', '06', '10', '02', '08', '11', '21', '18']);
  await page.getByText('Changer mon parcours').click();
  await page.getByRole('button', { name: 'Annuler mes changements' }).click();
  await expect(rows(page).nth(1)).toContainText('Préparer ses 20 premiers produits');
});

test('« J’ai 5 min » proposes what comes next in her plan', async ({ page }) => {
  await page.goto('/mon-parcours/');
  await page.getByText('Changer mon parcours').click();
  for (const title of [/Faire le point/, /Être trouvé/]) {
    await page.getByRole('button', { name: title }).click();
    await expect(plan(page).getByRole('status')).toContainText('est retiré.');
  }
  await page.goto('/');
  await page.getByRole('radio', { name: /^5.min/ }).check();
  await expect(page.locator('[data-proposal="5"]')).toContainText('Comprendre le click and collect');
});

test('the express path fits on one A4 sheet and becomes her plan', async ({ page }) => {
  await page.goto('/parcours-express/');
  await expectAccessible(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'Vendredi' })).toContainText('12 (Informer');
  const sheet = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.getByRole('button', { name: 'En faire mon parcours' }).click();
  await page.getByRole('link', { name: 'Voir mon parcours' }).click();
  await expect(plan(page)).toContainText('Le parcours express, à votre rythme.');
});
