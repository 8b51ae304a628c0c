import { expect, expectAccessible, test } from './test.ts';
import { signIn } from './sign-in.ts';

/** A photo with a place hidden in it, made by the browser's own encoder would have none: a fixture of ours. */
const photo = async () => {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 900, height: 700, channels: 3, background: '#1c6a45' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'SECRET-PLACE-48.11' } })
    .toBuffer();
};

test('a merchant publishes, a customer finds, the merchant withdraws @desktop', async ({
  page,
  browser,
  server,
  mailbox,
  problems,
}, { project }) => {
  const name = `Fleurs de Lune ${project.name}`;
  await signIn(page, mailbox, `fleuriste-${project.name}@example.com`, '/ma-vitrine/');
  await expectAccessible(page);
  await page.getByLabel('Nom de l’enseigne').fill(name);
  await page.getByLabel('Métier').selectOption('fleurs-animaux');
  await page.getByLabel('Code postal').fill('35360');
  await page.locator('#commune').selectOption({ label: 'Boisgervilly' });
  await page.getByLabel('Click and collect').check();
  await page.getByLabel('Une commande est prête en').selectOption('2h');
  await page.getByLabel('Votre site').fill('http://127.0.0.1/');
  await page.getByLabel('lundi, première plage, ouverture').fill('09:00');
  await page.getByLabel('lundi, première plage, fermeture').fill('12:00');
  await page.getByRole('button', { name: 'Recopier sur les jours suivants' }).first().click();
  problems.allow(/422/);
  await page.getByRole('button', { name: 'Enregistrer, sans publier' }).click();
  // refused with a sentence, and nothing typed is lost
  await expect(page.getByText('Cette adresse ne s’ouvre pas sur internet.').first()).toBeVisible();
  await expect(page.getByLabel('samedi, première plage, fermeture')).toHaveValue('12:00');
  await expect(page.getByLabel('Nom de l’enseigne')).toHaveValue(name);
  await expectAccessible(page);
  await page.getByLabel('Votre site').fill('');
  await page.getByLabel('Téléphone de la boutique').fill('02 99 00 00 00');
  await page.getByRole('button', { name: 'Enregistrer, sans publier' }).click();
  await expect(page.getByText('Rien n’est public pour l’instant.')).toBeVisible();

  const bytes = await photo();
  await page
    .getByLabel('Choisir une photo')
    .setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: bytes });
  await page.getByRole('button', { name: 'Envoyer la photo' }).click();
  await expect(page.getByAltText('Votre photo')).toBeVisible();
  const source = (await page.getByAltText('Votre photo').getAttribute('src'))!;

  const customer = await browser.newContext({ baseURL: server.url });
  problems.watch(customer);
  const visitor = await customer.newPage();
  problems.allow(/404/);
  expect((await visitor.request.get(source)).status()).toBe(404);
  await page.getByRole('link', { name: 'Voir l’aperçu' }).click();
  await expect(page.getByText('Vous seul voyez ceci, pour l’instant.')).toBeVisible();
  const preview = await page.locator('.sheet').innerText();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Votre page est publique. Vos clients')).toBeVisible();

  await visitor.goto('/commerces/');
  await expectAccessible(visitor);
  await visitor.getByRole('textbox', { name: 'Où' }).fill('boisgervily');
  await visitor.getByRole('button', { name: 'Chercher' }).click();
  await visitor.getByRole('link', { name: 'Boisgervilly' }).click();
  await expectAccessible(visitor);
  await visitor.getByLabel('Chercher un commerce ou un métier').fill('fleuriste');
  await visitor.getByRole('button', { name: 'Chercher' }).click();
  await visitor.getByRole('link', { name }).click();
  await expectAccessible(visitor);
  // the preview was the very sheet
  expect(await visitor.locator('.sheet').innerText()).toBe(preview);
  const data = JSON.parse(
    (await visitor.locator('script[type="application/ld+json"]').first().textContent())!,
  ) as unknown;
  expect(JSON.stringify(data)).toContain('"@type":"Florist"');
  const shown = await visitor.request.get(source);
  expect([shown.status(), (await shown.body()).includes('SECRET-PLACE')]).toEqual([200, false]);
  const address = visitor.url();
  const feed = await visitor.request.get('/commerces/boisgervilly-35027/commerces.json');
  expect(feed.headers()['access-control-allow-origin']).toBe('*');
  expect(await feed.json()).toMatchObject({
    commerces: [{ opening_hours: expect.stringContaining('09:00-12:00') }],
  });
  await visitor.getByRole('link', { name: 'Signaler cette page' }).click();
  await expectAccessible(visitor);
  await visitor.getByLabel('Une information est fausse').check();
  await visitor.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(visitor.getByText('Merci. Une personne de l’équipe lira')).toBeVisible();

  await page.goto('/ma-vitrine/');
  await page.getByRole('button', { name: 'Retirer ma page' }).click();
  await expect(page.getByText('Votre page est retirée.')).toBeVisible();
  const gone = await customer.request.get(address);
  expect(gone.status()).toBe(404);
  expect((await customer.request.get(source)).status()).toBe(404);
  // what this browser keeps of the town's page is forgotten within the minute: waited for once, on the phone
  const town = '/commerces/boisgervilly-35027/';
  const emptied = project.name === 'phone' ? town : `${town}?page=1`;
  await expect(async () => {
    await visitor.goto(emptied);
    await expect(visitor.getByText('Aucun commerce à Boisgervilly')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expect(visitor.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await customer.close();
});
