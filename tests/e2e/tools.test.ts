import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readTools } from '../../src/courses/course-files.ts';
import { expect, expectAccessible, test } from './test.ts';

/** Opens a tool at its own address, once its fields can be filled. */
async function openTool(page: Page, name: string): Promise<void> {
  await page.goto(`/outils/${name}/`, { waitUntil: 'domcontentloaded' });
  await page.locator('.tool').scrollIntoViewIfNeeded();
  await expect(page.locator('.tool__fields')).toBeEnabled();
}
const summary = (page: Page) => page.locator('.tool__summary');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** Chromium prints to a PDF in tests: the window of the printer would wait for a person. */
const withoutPrinter = (page: Page) => page.addInitScript(() => (window.print = () => undefined));
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('the examples are those of the lessons', async ({ page }) => {
  await openTool(page, 'gain-de-la-semaine');
  await expect(summary(page)).toContainText('51,67\u00a0€');
  await openTool(page, 'generateur-de-creneaux');
  await expect(summary(page)).toContainText('70\u00a0créneaux, du mardi au samedi');
  await openTool(page, 'premier-creneau');
  await expect(summary(page)).toHaveText(
    '11\u00a0h\u00a010 + 2\u00a0h = 13\u00a0h\u00a010\u00a0: vous êtes fermé\u202f; le premier créneau est à 14\u00a0h\u00a030.',
  );
  await openTool(page, 'bon-de-commande');
  await expect(summary(page)).toContainText('Bon CC-0001. Total\u00a0: 18,60\u00a0€.');
  await openTool(page, 'plages-d-appel');
  await expect(summary(page)).toContainText('60\u00a0min, soit 1\u00a0h');
});

test('her figures replace the examples, stay after a reload, and can be erased', async ({ page }) => {
  await openTool(page, 'gain-de-la-semaine');
  const minutes = page.getByLabel('Temps par retrait');
  await press(page, 'Mettre mes chiffres');
  await expect(minutes).toHaveValue('');
  await expect(page.locator('.tool-tag')).toHaveCount(0);
  await expect(summary(page)).toContainText('remplissez');
  const figures = {
    'Retraits par semaine': '10',
    'Panier moyen, TTC': '28',
    'Taux de TVA': '20 %',
    Marge: '35',
    'Temps par retrait': '60',
    'Coût d’une heure de travail': '18,00 €',
  };
  for (const [label, value] of Object.entries(figures)) await page.getByLabel(label).fill(value);
  await expect(summary(page)).toHaveText('Vous perdez 98,33\u00a0€ par semaine\u00a0: réduisez les minutes.');
  await minutes.fill('-5');
  await minutes.blur();
  await expect(page.getByText('Écrivez un nombre, par exemple 12,50')).toBeVisible();
  await expect(minutes).toHaveAttribute('aria-invalid', 'true');
  await minutes.fill('8');
  // the memory is written a quarter of a second after the last key
  await page.waitForTimeout(600);
  await openTool(page, 'gain-de-la-semaine');
  await expect(minutes).toHaveValue('8');
  await expect(summary(page)).toContainText('57,67\u00a0€');

  await press(page, 'Effacer ce que j’ai mis');
  await page.getByRole('alert').getByRole('button', { name: 'Effacer ce que j’ai mis' }).click();
  await expect(minutes).toHaveValue('10');
  await page.waitForTimeout(600);
  await openTool(page, 'gain-de-la-semaine');
  await expect(minutes).toHaveValue('10');
});

test('the tree asks five questions and gives the form, the button and the poster', async ({ page }) => {
  await openTool(page, 'arbre-de-choix');
  await expect(summary(page)).toHaveText('Il reste 5 questions.');
  for (const [index, answer] of ['Oui', 'Non', 'Oui', 'Oui', 'Oui'].entries()) {
    await page.locator('.tool-yes-no').nth(index).getByText(answer, { exact: true }).click();
  }
  await expect(summary(page)).toContainText('Votre forme\u00a0: P');
  await expect(page.getByText('Commander avec obligation de paiement')).toBeVisible();
  await page.locator('.tool-yes-no').nth(1).getByText('Oui', { exact: true }).click();
  await expect(summary(page)).toContainText('Votre forme\u00a0: R');
  await expect(page.getByText('Préparez au dernier moment\u00a0: le client n’est pas engagé')).toBeVisible();
  await expectAccessible(page);
});

test('a grid of her own: hours copied, closed days, an agenda, and the first slot follows it', async ({
  page,
}) => {
  await openTool(page, 'generateur-de-creneaux');
  await press(page, 'Mettre mes chiffres');
  await page.locator('.tool-day summary', { hasText: 'Lundi' }).click();
  await press(page, 'Ajouter une plage le lundi');
  await page.getByLabel('De', { exact: true }).fill('09:00');
  await page.getByLabel('À', { exact: true }).fill('08:00');
  await expect(page.getByText(/Vérifiez vos heures\u00a0: la fin/)).toBeVisible();
  await page.getByLabel('À', { exact: true }).fill('12:10');
  await press(page, /^Copier ces heures sur/);
  await page.locator('.tool-copy .choice', { hasText: 'Jeudi' }).click();
  await page.getByRole('button', { name: 'Copier ces heures', exact: true }).click();
  await page.getByLabel('Durée d’un créneau').fill('20');
  await page.getByLabel('Délai entre').fill('90');
  await page.getByLabel('Minutes par commande').fill('10');
  await page.getByLabel('Places gardées').fill('1');
  await expect(summary(page)).toContainText('18\u00a0créneaux, le lundi et le jeudi');

  await page.getByLabel('Fermé le, ou à partir du').fill('2027-03-01');
  await press(page, 'Ajouter ces jours fermés');
  await page.getByLabel('Région de la boutique').selectOption('44');
  await page.getByLabel('Département').selectOption('67');
  await page.getByText('ma commune le chôme').click();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await press(page, 'Télécharger pour mon agenda');
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(18);

  await openTool(page, 'premier-creneau');
  await expect(page.getByText('Le calcul suit votre grille de créneaux.')).toBeVisible();
  await page.getByLabel('Jour de la commande').fill('2027-02-25');
  await page.getByLabel('Heure de la commande').fill('11:00');
  await expect(summary(page)).toContainText('jeudi\u00a04\u00a0mars\u00a02027 à 9\u00a0h');
  await press(page, /^Noter une commande/);
  await expect(summary(page)).toContainText('à 9\u00a0h\u00a020');
});

test('orders are kept under numbers that never come back, with the message of their status', async ({
  page,
}) => {
  await openTool(page, 'bon-de-commande');
  await press(page, 'Garder ce bon');
  await expect(page.getByText('Ce bon contient des valeurs d’exemple')).toBeVisible();
  await press(page, 'Mettre mes chiffres');
  await press(page, 'Garder ce bon');
  await expect(page.getByText('Ajoutez un nom', { exact: true })).toBeVisible();
  await expect(page.locator('.field__error', { hasText: 'Ajoutez au moins un produit' })).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toBeFocused();

  await page.getByLabel('Nom', { exact: true }).fill('M. Exemple');
  await page.getByLabel('Téléphone ou e-mail').fill('06 39 98 00 12');
  await page.getByLabel('Nom du produit').fill('Carnet');
  await page.getByLabel('Quantité').fill('2');
  await page.getByLabel('Prix TTC').fill('4,80');
  await page.getByLabel('Jour du retrait').fill('2020-03-02');
  await page.getByLabel('Début du créneau').fill('14:30');
  await page.locator('.choice', { hasText: 'déjà payée' }).click();
  await page.getByLabel('Où lire vos conditions').fill('www.example.com');
  const message = page.locator('.tool-message');
  await expect(message).toContainText("14 jours pour changer d'avis");
  await expect(message).toContainText('Total 9,60 euros TTC');
  await press(page, 'Garder ce bon');
  await expect(page.getByText('Le bon CC-0001 est gardé sur ce téléphone.')).toBeVisible();

  await openTool(page, 'bon-de-commande');
  await expect(page.getByText('annulez et remboursez')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Effacer CC-0001');
  await page.getByRole('alert').getByRole('button', { name: 'Effacer CC-0001' }).click();
  await expect(page.locator('.tool-orders')).toHaveCount(0);
  await openTool(page, 'bon-de-commande');
  await expect(page.getByText('Bon numéro CC-0002')).toBeVisible();
});

test('a phone that keeps nothing says so, and computes all the same', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused by the test', 'SecurityError');
    };
  });
  await openTool(page, 'plages-d-appel');
  await expect(page.getByText('Ce téléphone ne peut rien garder.')).toBeVisible();
  await page.getByLabel('Appels par jour').fill('30');
  await expect(summary(page)).toContainText('120\u00a0min, soit 2\u00a0h');
});

test('figures never cross to another person who signs in on the phone', async ({ page }) => {
  await openTool(page, 'gain-de-la-semaine');
  const owner = (name: string) =>
    page.evaluate(
      (value) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('declic');
          opening.onerror = () => reject(new Error('not opened'));
          opening.onsuccess = () => {
            const writing = opening.result.transaction('settings', 'readwrite');
            writing.objectStore('settings').put(value, 'owner');
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      name,
    );
  await page.getByLabel('Temps par retrait').fill('11');
  await page.waitForTimeout(600);
  // another tab signs somebody in; this one types on
  await owner('somebody-else');
  await page.getByLabel('Temps par retrait').fill('12');
  await page.waitForTimeout(600);
  await openTool(page, 'gain-de-la-semaine');
  await expect(page.getByLabel('Temps par retrait')).toHaveValue('10');
  await owner('anonymous');
  await openTool(page, 'gain-de-la-semaine');
  await expect(page.getByLabel('Temps par retrait')).toHaveValue('12');
});

async function printedPages(page: Page): Promise<number> {
  const print = page.getByRole('button', { name: /^Imprimer/ }).first();
  await print.click();
  return pagesOf(await page.pdf({ preferCSSPageSize: true }));
}

/** A tool that starts empty gets an answer in every list and group, three ticks, and the longest text each line takes. */
const fillAll = (page: Page) =>
  page.evaluate(async () => {
    // the page draws between two answers: one may ask for the next
    const drawn = () => new Promise((resolve) => setTimeout(resolve));
    const inTool = <T extends Element>(selector: string) => [
      ...document.querySelectorAll<T>(`.tool ${selector}`),
    ];
    const type = async (field: HTMLInputElement | HTMLSelectElement, value: string) => {
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value');
      own?.set?.call(field, value);
      field.dispatchEvent(
        new Event(field instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }),
      );
      await drawn();
    };
    for (const tick of inTool<HTMLInputElement>('input[type=checkbox]').slice(0, 3)) {
      if (!tick.checked) tick.click();
      await drawn();
    }
    for (const text of inTool<HTMLInputElement>('input[type=text]').filter(({ value }) => value === ''))
      await type(text, 'Exemple '.repeat(15).slice(0, text.maxLength));
    const open = () => {
      const radios = inTool<HTMLInputElement>('input[type=radio]');
      const answered = new Set(radios.filter(({ checked }) => checked).map(({ name }) => name));
      return radios.find(({ name }) => !answered.has(name));
    };
    for (let radio = open(); radio; radio = open()) {
      radio.click();
      await drawn();
    }
    const empty = () => inTool<HTMLSelectElement>('select').findIndex(({ value }) => value === '');
    for (let at = empty(); at >= 0; at = empty()) {
      const list = inTool<HTMLSelectElement>('select')[at]!;
      await type(list, list.options[1 + (at % (list.options.length - 1))]!.value);
    }
  });

/** One password too many on paper. */
const neverPrinted = 'mot-de-passe-d-essai';

test('each sheet is one A4 page, blank order forms too', async ({ page }) => {
  await withoutPrinter(page);
  for (const { name } of readTools('content').filter((tool) => tool.name !== neverPrinted)) {
    await openTool(page, name);
    const print = page.getByRole('button', { name: /^Imprimer/ }).first();
    await expect(async () => {
      if (!(await print.isVisible())) await fillAll(page);
      await expect(print).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    expect(await printedPages(page), name).toBe(1);
  }
  await openTool(page, 'bon-de-commande');
  await press(page, 'Imprimer 2 bons vierges');
  await expect(page.locator('.tool-a5--blank')).toHaveCount(2);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test('a page with a tool weighs at most 90 kB of JavaScript, one without carries none of it', async ({
  page,
}) => {
  const sizes = new Map<string, number>();
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    void request.sizes().then((size) => sizes.set(request.url(), size.responseBodySize));
  });
  await openTool(page, 'generateur-de-creneaux');
  await page.waitForLoadState('networkidle');
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(40_000);
  expect(bytes).toBeLessThanOrEqual(90_000);

  await page.goto('/cours/creer-ses-creneaux-de-retrait/compter-les-creneaux/');
  await expect(page.locator('link[href*="tools."]')).toHaveCount(0);
  await expect(page.locator('astro-island')).toHaveCount(0);
});
