import path from 'node:path';
import type { Locator } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { openDatabase } from '../../src/platform/database.ts';
import { countAccountChange } from '../../src/reach/count-account.ts';
import { countEvent } from '../../src/reach/count-event.ts';
import { isoDay, parisDay } from '../../src/reach/paris-day.ts';
import { headlineOf } from '../independent/headline.ts';
import { addAccount } from '../stores/add-account.ts';
import { countingOf } from './counting.ts';
import type { TestServer } from './server.ts';
import { signInTeam } from './sign-in-team.ts';
import { test as shared, expect, expectAccessible } from './test.ts';

/** Totals are read here: a worker of its own has a server where no other file's tests left a business. */
const test = shared.extend<object, { alone: null }>({
  alone: [async ({}, use) => use(null), { scope: 'worker', auto: true }],
});

// the large screen looks at everything in the dark
test.use({ colorScheme: ({}, use, { project }) => use(project.name === 'desktop' ? 'dark' : 'light') });

/** Twelve businesses with one step each, nine of them in Brittany. */
async function reach(server: TestServer): Promise<void> {
  const database = openDatabase(path.join(server.dataDir, 'declic.sqlite'));
  const counting = countingOf(server);
  const facts = {
    courses: [{ course: '06', track: 'p2', reached: true, completed: false, deed: false, seen: [{ id: '06-1', minutes: 4 }] }], // prettier-ignore
  };
  for (let number = 0; number < 12; number++) {
    const id = await addAccount(database, { region: number < 9 ? '53' : '11' });
    const siren = String(100_000_000 + number);
    await database.transact((trx) =>
      countAccountChange(trx, id, { ...counting, origin: '192.0.2.1' }, async () => {
        await trx.updateTable('profile').set({ siren }).where('account_id', '=', id).execute();
      }),
    );
    await database.transact((trx) => countEvent(trx, id, facts, counting));
  }
  await database.close();
}

test('staff reads the reach, opens a figure, keeps files, takes a batch out and gives it back @desktop', async ({
  page,
  context,
  server,
  problems,
}) => {
  problems.allow(/422/);
  await reach(server);
  await signInTeam(server, context, 'staff');
  await page.goto('/federation/portee/?region=zz&metier=mode&cours=06');
  await expect(page.getByText('La région « zz » n’existe pas')).toBeVisible();
  await page.goto('/federation/portee/');
  await expect(page.locator('.goal__number')).toContainText('12');
  await expectAccessible(page);

  // by keyboard alone: opens the filters, takes a region, reads it
  const focused = page.locator(':focus');
  const tabTo = async (what: Locator) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await what.evaluate((element) => element === document.activeElement)) return;
    }
    await expect(focused).toHaveText('');
  };
  await tabTo(page.locator('summary', { hasText: 'Filtrer et comparer' }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByLabel('Région', { exact: true }));
  await page.keyboard.type('Bre');
  await tabTo(page.getByRole('button', { name: 'Afficher' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.goal__number')).toContainText('9');
  await expect(page).toHaveURL(/region=53/);
  await page.goto('/federation/portee/');
  await page.getByRole('link', { name: 'Touchés', exact: true }).click();
  await expect(page.getByText('Numéros SIREN distincts')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Bretagne 9' })).toBeVisible();
  await expectAccessible(page);

  const file = async (name: string) =>
    Buffer.from(await (await page.request.get(`/federation/portee/fichiers/${name}`)).body());
  const csv = (await file('regions.csv')).toString('utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const rows = parse<Record<string, string>>(csv, { bom: true, delimiter: ';', columns: true });
  // 3 are somewhere in the other regions, all of them hidden
  expect(rows.find((row) => row.Région === 'Bretagne')).toMatchObject({ Touchés: '9' });
  expect(rows.find((row) => row.Région === 'Île-de-France')).toMatchObject({ Touchés: 'non communiqué' });
  expect(rows.find((row) => row.Région === 'Corse')).toMatchObject({ Touchés: 'non communiqué' });
  const sheet: unknown = await readXlsx(await file('chiffres.xlsx'));
  expect(JSON.stringify(sheet)).toContain('"Touchés (entreprises)",12');
  expect(headlineOf((await file('faits.csv')).toString('utf8'))).toMatchObject({ reached: 12, started: 12, regionsNow: { '53': 9, '11': 3 } }); // prettier-ignore

  const today = isoDay(parisDay(new Date()));
  const count = async (businesses: number) => {
    await page.goto('/federation/portee/');
    await expect(page.locator('.goal__number')).toContainText(String(businesses));
  };
  await page.goto(`/federation/portee/lots/?du=${today}&au=${today}&region=53`);
  await expect(page.getByRole('heading', { name: '9 commerces dans ce lot' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler ces 9 commerces' }).click();
  await expect(page.locator('#motif-error')).toBeVisible();
  await page.getByLabel('Motif').fill('Numéros inventés, pour essayer');
  await page.getByRole('button', { name: 'Annuler ces 9 commerces' }).click();
  await expect(page.getByText('9 commerces ne comptent plus.')).toBeVisible();
  await count(3);
  await page.goto('/federation/portee/lots/');
  await page.getByRole('button', { name: 'Rétablir ce lot' }).click();
  await expect(page.getByText('9 commerces comptent de nouveau.')).toBeVisible();
  await count(12);

  await page.goto('/portee/');
  await expectAccessible(page);
  const open = (await (await page.request.get('/portee.json')).json()) as { regions: { reached: unknown }[] };
  // nothing before Monday: everything is hidden rather than small
  expect(open.regions.every(({ reached }) => reached === null)).toBe(true);
});

test('a representative reads her region and no other @desktop', async ({
  page,
  context,
  server,
  problems,
}) => {
  problems.allow(/403/);
  await signInTeam(server, context, { region: '53' });
  await page.goto('/representant/');
  await page.getByRole('link', { name: 'La portée dans ma région' }).click();
  await expect(page.getByRole('heading', { name: 'Portée en Bretagne' })).toBeVisible();
  await expectAccessible(page);
  expect((await page.goto('/representant/portee/?region=11'))?.status()).toBe(403);
  expect((await page.goto('/federation/portee/'))?.status()).toBe(403);
});
