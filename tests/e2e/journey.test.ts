import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signIn } from './sign-in.ts';
import { expect, expectAccessible, test } from './test.ts';

const course = '/cours/comprendre-le-click-and-collect';
const someone = () => `test-${randomUUID().slice(0, 8)}@example.com`;
const done = (page: Page) => page.getByRole('button', { name: 'J’ai terminé' });
const status = (page: Page) => page.locator('.actions').getByRole('status');
const scallop = (page: Page, step: string) => page.locator(`.awning--steps [data-step-id="${step}"]`);

async function finish(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await done(page).click();
  await expect(done(page)).toBeHidden();
}

/** Answers the question shown with its nth choice. */
async function answer(page: Page, nth: number): Promise<void> {
  await page.getByRole('radio').nth(nth).check();
  await page.getByRole('button', { name: 'Valider ma réponse' }).click();
}

test('starts without an account: two taps to a lesson, and the phone remembers @desktop', async ({
  page,
}) => {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) calls.push(request.url());
  });
  await page.goto('/');
  await page.getByRole('radio', { name: /^5.min/ }).check();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Commencer/ }).click();
  await expect(page).toHaveURL(/\/cours\/.+\/.+\//);

  await finish(page, `${course}/trois-formes/`);
  await expect(status(page)).toHaveText('Enregistré sur ce téléphone.');
  await expect(scallop(page, '06-2')).toHaveAttribute('data-state', 'done');
  await expect(page.getByRole('link', { name: 'Étape suivante' })).toBeFocused();
  await expect(page.getByText('Certains navigateurs effacent')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await expect(page.getByText('Certains navigateurs effacent')).toBeHidden();

  await page.reload();
  await expect(page.getByText('Étape terminée')).toBeVisible();
  await finish(page, `${course}/ou-la-vente-se-conclut/`);
  await expect(page.getByText('Certains navigateurs effacent')).toBeHidden();

  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Reprendre' })).toBeVisible();
  await expect(page.getByText('il vous reste 20 min')).toBeVisible();
  await page.goto('/mon-parcours/');
  await expect(page.getByText('2 étapes vues sur 7')).toBeVisible();
  await expectAccessible(page);
  // only « Mon parcours » asks who is there; nothing of hers left the phone
  expect(calls.filter((url) => !url.endsWith('/api/me/'))).toEqual([]);
  expect(calls.length).toBeLessThanOrEqual(1);
});

test('ticks are remembered, and printed', async ({ page }) => {
  await page.goto(`${course}/je-me-lance-avec/`);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText(/^1.case cochée sur/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
});

test('answers given without a network are kept, corrected later, and an attempt survives a reload', async ({
  page,
  context,
  problems,
}) => {
  // the last one: the browser looks for a newer service worker
  problems.allow(/ERR_INTERNET_DISCONNECTED|occurred when fetching the script/);
  await page.goto(`${course}/je-verifie/`);
  await expect(page.getByText('Question 1 sur 5')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(true);
  await answer(page, 0);
  await expect(page.getByText('Elle sera corrigée dès que le réseau revient.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/Bonne réponse|Ce n’est pas la bonne réponse/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText('Question 2 sur 5')).toBeVisible();
  for (let question = 2; question <= 5; question += 1) {
    await answer(page, 0);
    await page
      .getByRole('button', { name: question < 5 ? 'Question suivante' : 'Voir mon résultat' })
      .click();
  }
  await expect(page.getByText('Il faut 4 bonnes réponses sur 5.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Recommencer le quiz' }).click();
  await expect(page.getByText('Question 1 sur 5')).toBeVisible();
});

test('an anonymous start is merged at sign-up, and another device finds it', async ({
  page,
  context,
  mailbox,
  browser,
  server,
  problems,
}) => {
  // the last one: the browser looks for a newer service worker
  problems.allow(/ERR_INTERNET_DISCONNECTED|occurred when fetching the script/);
  const email = someone();
  await page.goto(`${course}/trois-formes/`);
  await context.setOffline(true);
  await done(page).click();
  await expect(status(page)).toHaveText('Enregistré sur ce téléphone.');
  await context.setOffline(false);
  await page.goto(`${course}/je-verifie/`);
  await answer(page, 1);
  await expect(page.getByText(/Bonne réponse|Ce n’est pas la bonne réponse/)).toBeVisible();

  await signIn(page, mailbox, email, '/mon-parcours/');
  await expect(page.getByText(/1.étape terminée, 1.réponse au quiz/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Oui, c’est le mien' }).click();
  await expect(page).toHaveURL('/mon-parcours/');
  await expect(page.getByText('1 étape vue sur 7')).toBeVisible();
  await expect(page.getByText('Tout est envoyé.')).toBeVisible();

  const tablet = await browser.newContext({ baseURL: server.url });
  problems.watch(tablet);
  const other = await tablet.newPage();
  await signIn(other, mailbox, email, '/mon-parcours/');
  await expect(other.getByText('1 étape vue sur 7')).toBeVisible();
  await finish(other, `${course}/ou-la-vente-se-conclut/`);
  await expect(status(other)).toHaveText('Enregistré et envoyé.');
  await tablet.close();

  // the phone asks again when what it knows is older than a minute
  await page.evaluate(async () => {
    const open = indexedDB.open('declic');
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const settings = db.transaction('settings', 'readwrite').objectStore('settings');
    const keys = settings.getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    for (const key of keys.result)
      if (typeof key === 'string' && key.startsWith('fetched:')) settings.put(0, key);
    db.close();
  });
  await page.reload();
  await expect(page.getByText('2 étapes vues sur 7')).toBeVisible();
});

test('a video is resumed on another device where she stopped', async ({
  page,
  mailbox,
  browser,
  server,
  problems,
}) => {
  const email = someone();
  const video = `${course}/le-retrait-ici-et-maintenant/`;
  await signIn(page, mailbox, email, '/mon-parcours/');
  await page.goto(video);
  await page.getByRole('button', { name: /Lire la vidéo/ }).click();
  const place = () => page.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
  await expect.poll(place, { timeout: 30_000 }).toBeGreaterThan(6);
  const stopped = await place();
  await page.goto('/mon-parcours/');
  await expect(page.getByText('Tout est envoyé.')).toBeVisible();

  const tablet = await browser.newContext({ baseURL: server.url });
  problems.watch(tablet);
  const other = await tablet.newPage();
  await signIn(other, mailbox, email, video);
  const resume = other.getByRole('button', { name: /Reprendre à/ });
  const words = (await resume.textContent()) ?? '';
  // « Reprendre à 0 min 07 »
  const seconds = Number(/(\d+)\D*$/.exec(words)?.[1]);
  expect(Math.abs(seconds - stopped)).toBeLessThanOrEqual(5);
  await tablet.close();
});

test('two people on one phone never see each other’s part', async ({ page, mailbox }) => {
  const [anne, bruno] = [someone(), someone()];
  await signIn(page, mailbox, anne, '/mon-parcours/');
  await finish(page, `${course}/trois-formes/`);
  await expect(status(page)).toHaveText('Enregistré et envoyé.');
  await page.goto('/compte/');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();

  await page.goto('/mon-parcours/');
  await expect(page.getByText('Rien n’est commencé ici.')).toBeVisible();
  await finish(page, `${course}/ou-la-vente-se-conclut/`);

  await signIn(page, mailbox, bruno, '/mon-parcours/');
  await page.getByRole('button', { name: 'Non, ce n’est pas le mien' }).click();
  await expect(page.getByText('Rien n’est commencé ici.')).toBeVisible();
  await page.goto('/compte/');
  await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();
  await page.goto('/mon-parcours/');
  await expect(page.getByText('1 étape vue sur 7')).toBeVisible();

  // Bruno said it was not his: he is not asked again. Anne finds hers.
  await signIn(page, mailbox, bruno, '/mon-parcours/');
  await expect(page.getByText('Rien n’est commencé ici.')).toBeVisible();
  await page.goto('/compte/');
  await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();
  await signIn(page, mailbox, anne, '/mon-parcours/');
  await page.getByRole('button', { name: 'Non, ce n’est pas le mien' }).click();
  await expect(page.getByText('1 étape vue sur 7')).toBeVisible();
  await page.goto(`${course}/trois-formes/`);
  await expect(page.getByText('Étape terminée')).toBeVisible();
});

test('says what is not sent yet before signing out, and sends it at the next sign-in', async ({
  page,
  mailbox,
  problems,
}) => {
  problems.allow(/503/);
  const email = someone();
  await signIn(page, mailbox, email, '/mon-parcours/');
  await page.route('**/api/sync/', (route) =>
    route.fulfill({ status: 503, contentType: 'application/json', body: '{"error":"Occupé"}' }),
  );
  await finish(page, `${course}/trois-formes/`);
  await expect(status(page)).toHaveText('Enregistré sur ce téléphone. Ce sera envoyé plus tard.');
  await page.goto('/compte/');
  await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page.getByText(/1.enregistrement n’est pas encore envoyé/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Me déconnecter quand même' }).click();
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();
  await page.unroute('**/api/sync/');
  await signIn(page, mailbox, email, '/mon-parcours/');
  await expect(page.getByText('1 étape vue sur 7')).toBeVisible();
  await expect(page.getByText('Tout est envoyé.')).toBeVisible();
});

test('a session that ended keeps everything and says how to send it', async ({
  page,
  mailbox,
  context,
  problems,
}) => {
  problems.allow(/401/);
  await signIn(page, mailbox, someone(), '/mon-parcours/');
  await context.clearCookies();
  await finish(page, `${course}/trois-formes/`);
  await expect(page.getByText('Votre connexion a pris fin.')).toBeVisible();
  await expect(scallop(page, '06-2')).toHaveAttribute('data-state', 'done');
  await expectAccessible(page);
});

test('an erased account leaves nothing on the phone', async ({ page, mailbox }) => {
  await signIn(page, mailbox, someone(), '/mon-parcours/');
  await finish(page, `${course}/trois-formes/`);
  await expect(status(page)).toHaveText('Enregistré et envoyé.');
  await page.goto('/compte/effacer/');
  await page.getByLabel('Écrivez EFFACER').fill('EFFACER');
  await page.getByRole('button', { name: 'Effacer mon compte pour toujours' }).click();
  await expect(page.getByText('Votre compte est effacé.')).toBeVisible();
  await page.goto('/mon-parcours/');
  await expect(page.getByText('Rien n’est commencé ici.')).toBeVisible();
});

test('with the keyboard only: choose a time, finish a step, answer the quiz @desktop', async ({ page }) => {
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()); // prettier-ignore
  const tabTo = async (name: RegExp) => {
    for (let count = 0; count < 60; count += 1) {
      await press('Tab');
      const label = await page.evaluate(() => {
        const focused = document.activeElement;
        const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [focused];
        return labels.map((one) => one?.textContent ?? '').join(' ');
      });
      if (name.test(label)) return;
    }
    throw new Error(`no way by Tab to ${String(name)}`);
  };
  await page.goto('/');
  await tabTo(/10.min/);
  await press('ArrowLeft');
  await expect(page.getByRole('radio', { name: /^5.min/ })).toBeChecked();
  await tabTo(/Commencer/);
  await press('Enter');
  await expect(page).toHaveURL(/\/cours\/.+\/.+\//);

  await page.goto(`${course}/trois-formes/`);
  await tabTo(/^\s*J’ai terminé\s*$/);
  await press('Enter');
  await expect(page.getByRole('link', { name: 'Étape suivante' })).toBeFocused();
  await press('Enter');
  await expect(page).toHaveURL(/ou-la-vente-se-conclut/);

  await page.goto(`${course}/je-verifie/`);
  await expect(page.getByText('Question 1 sur 5')).toBeVisible();
  for (let question = 1; question <= 5; question += 1) {
    await page.getByRole('radio').first().focus();
    await press('Space', 'ArrowDown', 'Enter');
    await expect(page.locator('.quiz__after')).toBeFocused();
    await press('Tab');
    if (!(await page.evaluate(() => document.activeElement?.tagName === 'BUTTON'))) await press('Tab');
    await press('Enter');
  }
  await expect(page.locator('.quiz__score')).toBeFocused();
});

test('reads and walks without JavaScript', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('radio', { name: /^30.min/ }).check();
  await page.getByRole('link', { name: /^Commencer/ }).click();
  await expect(page.getByRole('button', { name: /J’ai/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Étape suivante' }).click();
  await page.getByRole('link', { name: 'Étape précédente' }).click();
  await page.goto(`${course}/je-verifie/`);
  // text locators skip <noscript>
  await expect(page.locator('.quiz-read noscript .notice')).toBeVisible();
  await expect(page.locator('.quiz-read li li')).not.toHaveCount(0);
  await context.close();
});
