import { signInTeam } from './sign-in-team.ts';
import { expect, expectAccessible, test } from './test.ts';

test('six questions rank what fits and say why; the phone remembers, nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto('/solutions/');
  const finder = page.getByRole('region', { name: 'Six questions pour vous orienter' });
  await expect(finder.getByText('Ce qui vous va le mieux')).toBeHidden();
  await finder.getByLabel('Recevoir des commandes ou des réservations').check();
  await finder.getByLabel('Moins de 10 commandes').check();
  await finder.getByLabel('Rien pour commencer').check();
  const best = finder.locator('[data-solutions] > li').first();
  await expect(best.getByRole('link')).toHaveText('Téléphone, message ou petit formulaire');
  await expect(best.getByText(/Rien pour commencer/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(best.getByRole('link')).toHaveText('Téléphone, message ou petit formulaire');
  await expect(finder.getByLabel('Rien pour commencer')).toBeChecked();
  await finder.getByRole('button', { name: 'Effacer mes réponses' }).click();
  await expect(finder.getByText('Ce qui vous va le mieux')).toBeHidden();
  await finder.getByLabel('Plus de 40 commandes').check();
  await finder.getByLabel('Plus de 200').check();
  await best.getByRole('link', { name: 'Boutique en ligne à soi' }).click();
  await expect(page.getByRole('heading', { name: 'Les questions à poser' })).toBeVisible();
  expect(sent).toEqual([]);
});

test('without a script the solutions are a list to read', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/solutions/');
  await expect(page.getByText('Six questions pour vous orienter')).toBeHidden();
  await page.getByRole('link', { name: 'Coursier local' }).click();
  await expect(page.getByText('Comment cela se paie')).toBeVisible();
  await context.close();
});

test('a representative proposes her region’s list, staff publishes it, everybody reads it', async ({
  browser,
  server,
  problems,
}) => {
  const open = async (who: 'staff' | { region: string }) => {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
    problems.watch(context);
    await signInTeam(server, context, who);
    return context.newPage();
  };
  const her = await open({ region: '53' });
  await her.goto('/federation/listes/');
  await expectAccessible(her);
  await her.getByLabel('D’où vient la liste').fill('Exemple : service commerce');
  problems.allow(/422/);
  await her.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(
    her.getByText('Choisissez un fichier, ou collez les lignes du tableau.').first(),
  ).toBeVisible();
  await expect(her.getByLabel('D’où vient la liste')).toHaveValue('Exemple : service commerce');
  // Windows-1252, as French spreadsheets write
  const csv = [
    'Genre;Nom;Commune;Adresse web',
    'Place de marché locale;Marché d’exemple;Boisgervilly;https://marche.example.org',
    'Place de marché locale;Sans adresse sûre;Boisgervilly;http://marche.example.org',
  ];
  await her.getByLabel('Fichier CSV').setInputFiles({
    name: 'liste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv.join('\r\n').replaceAll('’', "'"), 'latin1'),
  });
  await her.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(her.getByText('L’adresse web doit commencer par https://.')).toBeVisible();
  await expect(her.locator('.places').getByText("Marché d'exemple")).toBeVisible();
  await expectAccessible(her);
  await her.getByRole('button', { name: 'Proposer à l’équipe' }).click();
  await expect(her.getByText('La liste est envoyée à l’équipe, qui la relit.')).toBeVisible();
  await expect(her.getByRole('button', { name: /Publier/ })).toHaveCount(0);
  const address = new URL(her.url()).pathname;

  const staff = await open('staff');
  await staff.goto('/federation/listes/');
  await expectAccessible(staff);
  await staff.locator(`a[href="${address}"]`).click();
  await staff.getByRole('button', { name: 'Publier 1 ligne' }).click();
  await expect(staff.getByText('La liste est publiée.')).toBeVisible();

  const visiting = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  problems.watch(visiting);
  const visitor = await visiting.newPage();
  await visitor.goto('/solutions/pres-de-chez-vous/');
  await visitor.getByLabel('Votre région').selectOption('53');
  await visitor.getByRole('button', { name: 'Voir' }).click();
  const link = visitor.getByRole('link', { name: 'marche.example.org' });
  await expect(link).toHaveAttribute('rel', /nofollow/);
  await expect(visitor.getByText(/service commerce, vérifié le/)).toBeVisible();
  await expectAccessible(visitor);

  await staff.getByLabel('Pourquoi la retirer').fill('La place de marché a fermé');
  await staff.getByRole('button', { name: 'Retirer la liste' }).click();
  await expect(staff.getByText('La liste est retirée.')).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText('Nous n’avons pas encore de liste ici.')).toBeVisible();
  await staff.goto('/federation/journal/');
  await expect(staff.getByText('Liste locale publiée').filter({ visible: true }).first()).toBeVisible();
  await visiting.close();
});
