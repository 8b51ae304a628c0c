import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readCatalogue } from '../../src/courses/catalogue.ts';
import { stepUrl } from '../../src/courses/course.ts';
import { sync, wholeCourse } from './finished-learner.ts';
import { signIn } from './sign-in.ts';
import { expect, expectAccessible, test } from './test.ts';

const catalogue = () => readCatalogue(path.resolve(import.meta.dirname, '../../dist/catalogue.json'));
const someone = () => `test-${randomUUID().slice(0, 8)}@example.com`;

/** Gives the tool of a step something of her own, whatever its first control is. */
async function useTool(page: Page): Promise<void> {
  const tool = page.locator('.tool').first();
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.locator('.tool__fields').first()).toBeEnabled();
  const control = tool.locator('input:not([type=file]), select, textarea').first();
  const type = (await control.getAttribute('type')) ?? 'text';
  if (type === 'radio' || type === 'checkbox') await tool.locator('label:has(input)').first().click();
  else if (await control.evaluate((element) => element instanceof HTMLSelectElement))
    await control.selectOption({ index: 1 });
  else if (type !== 'time' && type !== 'date') await control.fill('12');
  await expect(tool.locator('.tool__summary').first()).not.toBeEmpty();
}

/** Answers every question of the quiz shown as `choose` says. */
async function answerQuiz(page: Page, choose: (question: string) => string): Promise<void> {
  for (let count = 1; count <= 5; count += 1) {
    const question = (await page.locator('.quiz input[type=radio]').first().getAttribute('name'))!;
    await page.locator(`.quiz input[value="${choose(question)}"]`).check();
    await page.getByRole('button', { name: 'Valider ma réponse' }).click();
    await page.getByRole('button', { name: count < 5 ? 'Question suivante' : 'Voir mon résultat' }).click();
  }
}

test('one whole course of each track with its tools, then the attestation of a track', async ({
  page,
  context,
  server,
  mailbox,
}) => {
  test.setTimeout(240_000);
  const email = someone();
  await signIn(page, mailbox, email, '/mon-parcours/');
  for (const id of ['01', '06', '16', '21', '24']) {
    const course = catalogue().course(id)!;
    for (const step of course.steps) {
      await page.goto(stepUrl(course, step));
      if (step.kind === 'exercice') await useTool(page);
      if (step.kind !== 'quiz') {
        await page.locator('[data-done]').click();
        await expect(page.getByText('Étape terminée')).toBeVisible();
        continue;
      }
      await answerQuiz(page, (question) => course.questions.find((key) => key.id === question)!.answer);
      await expect(page.getByText('Quiz réussi.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Vous avez terminé ce cours' })).toBeVisible();
      await page.getByRole('button', { name: 'C’est fait dans ma boutique' }).click();
      await expect(page.getByText('Déclaré fait')).toBeVisible();
      await expect(page.locator('.actions').getByRole('status')).toHaveText('Enregistré et envoyé.');
    }
  }
  await expectAccessible(page);

  // the other course of the track, done on another phone
  const [session] = (await context.cookies()).filter(({ name }) => name.endsWith('declic-session'));
  const cookie = { name: session!.name, value: session!.value, url: server.url };
  await sync(server, { accountId: '', email, cookie }, wholeCourse('25'));
  await page.goto('/attestations/');
  await expect(page.getByText('1 cours terminé sur 5').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Obtenir.*Dans les règles/ }).click();
  await page.getByLabel('Nom à imprimer').fill('Maëlle Le Goff');
  await page.getByRole('button', { name: 'Faire mon attestation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attestation valide');
  await expect(page.getByRole('article')).toContainText('Parcours 5');
  await expect(page.getByRole('article')).toContainText('2 cours terminés');
  await expectAccessible(page);
  await page.goto('/mon-parcours/');
  await expect(page.getByText('Déclaré fait').first()).toBeVisible();
});

test('two days after a quiz, three questions come back, without an account', async ({ page }) => {
  const course = catalogue().course('06')!;
  await page.goto(stepUrl(course, course.steps.at(-1)!));
  await answerQuiz(page, () => 'a');
  await page.goto('/');
  await expect(page.locator('[data-recall]')).toBeHidden();
  // three days pass: what waits on this phone was done then
  await page.evaluate(async () => {
    const open = indexedDB.open('declic');
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const events = db.transaction('events', 'readwrite').objectStore('events');
    const all = events.getAll() as IDBRequest<{ event: { at: string } }[]>;
    await new Promise((resolve) => (all.onsuccess = resolve));
    for (const row of all.result) {
      row.event.at = new Date(Date.now() - 3 * 86_400_000).toISOString();
      events.put(row);
    }
    await new Promise((resolve) => (events.transaction.oncomplete = resolve));
    db.close();
  });
  await page.reload();
  await expect(page.locator('[data-recall]')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Répondre' }).click();
  await expect(page.getByText('Question 1 sur 3')).toBeVisible();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Valider ma réponse' }).click();
  await expect(page.getByText(/Bonne réponse|Pas tout à fait/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Passer ces questions' }).click();
  await expect(page.getByRole('heading', { name: 'C’est fait, merci.' })).toBeVisible();
  await page.goto('/mon-parcours/');
  await expect(page.locator('[data-recall]')).toBeHidden();
});

test('a weekly moment keeps out of the opening hours, goes to the agenda, and its mail is stopped by one link', async ({
  page,
  mailbox,
  problems,
}) => {
  problems.allow(/422/);
  await signIn(page, mailbox, someone(), '/mon-rendez-vous/');
  await expectAccessible(page);
  await page.getByLabel('Jour').selectOption('mardi');
  await page.getByLabel('Heure', { exact: true }).fill('15:00');
  await page.getByLabel('Rouvre à').fill('14:00');
  await page.getByLabel('Ferme le soir à').fill('19:00');
  await page.getByLabel('Recevoir un e-mail').check();
  await page.getByRole('button', { name: 'Choisir ce moment' }).click();
  await expect(page.getByLabel('Heure', { exact: true })).toHaveAccessibleDescription(/est ouverte/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Choisir 13.h.45/ }).click();
  await expect(page.getByText(/Chaque mardi à 13.h.45/)).toBeVisible();
  await expect(page.getByLabel('Recevoir un e-mail')).toBeChecked();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'L’ajouter à mon agenda' }).click();
  expect((await downloading).suggestedFilename()).toBe('declic.ics');
  await page.goto('/rappel/un-lien-quelconque/');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Arrêter le rappel' }).click();
  await expect(page.getByRole('heading', { name: 'Le rappel est arrêté' })).toBeVisible();
});
