import { expect, type Page } from '@playwright/test';
import type { Mailbox } from './mailbox.ts';

/**
 * As a person does: the address, the code from the mail, then on to the page asked for. Stops at the welcome page when
 * it asks whose the part of this phone is, or when scripts are off.
 */
export async function signIn(page: Page, mailbox: Mailbox, email: string, suite = '/compte/'): Promise<void> {
  await page.goto(`/connexion/?suite=${encodeURIComponent(suite)}`);
  // asked here, where nothing navigates by itself
  const scripted = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByLabel('Votre code').fill(await mailbox.code(email));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL(/\/connexion\/bienvenue\/|^(?!.*\/connexion\/)/);
  const question = page.getByRole('heading', { name: 'Ce parcours commencé ici' });
  if (!scripted) return;
  // a new account is asked for its shop, once
  const ready = page.getByText('Tout est prêt.');
  await Promise.race([page.waitForURL(suite), question.waitFor(), ready.waitFor()]);
  if (!(await ready.isVisible())) return;
  await page.getByRole('link', { name: 'Plus tard' }).click();
  await page.waitForURL(suite);
}
