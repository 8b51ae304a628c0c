import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Mailbox } from './mailbox.ts';
import { TestServer } from './server.ts';
import { expect, expectAccessible, test as base } from './test.ts';

/** What the stand-in of the directory of companies says next; null: it hangs up. */
let answer: object | null = null;
const company = (changes: object = {}) => ({
  results: [
    {
      siren: '123456782',
      nom_complet: 'EXEMPLE COMMERCE',
      activite_principale: '47.61Z',
      etat_administratif: 'A',
      statut_diffusion: 'O',
      siege: { siret: '12345678200010', commune: '35171', etat_administratif: 'A', liste_enseignes: null },
      ...changes,
    },
  ],
});

const test = base.extend<object, { server: TestServer; mailbox: Mailbox }>({
  server: [
    async ({}, use) => {
      const directory = createServer((_, response) => {
        if (answer === null) response.destroy();
        else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      });
      await new Promise<void>((resolve) => directory.listen(0, '127.0.0.1', resolve));
      const { port } = directory.address() as AddressInfo;
      const server = await TestServer.start({
        environment: { COMPANY_SEARCH_URL: `http://127.0.0.1:${port}` },
      });
      await use(server);
      await server.stop();
      directory.closeAllConnections();
      directory.close();
    },
    { scope: 'worker' },
  ],
  mailbox: [async ({ server }, use) => use(new Mailbox(server.dataDir)), { scope: 'worker' }],
});

test('her number fills her profile at the first sign-in, and her shop; whatever the directory says she goes on', async ({
  page,
  mailbox,
  problems,
}) => {
  problems.allow(/422/);
  const email = 'nouvelle@example.com';
  answer = company();
  await page.goto('/connexion/?suite=/cours/');
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByLabel('Votre code').fill(await mailbox.code(email));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByText('Tout est prêt.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Remplir avec mon SIREN').fill('123 456 782');
  await page.getByRole('button', { name: 'Chercher mon entreprise' }).click();
  await expect(page.getByText('Nous avons rempli ce que l’annuaire connaît.')).toBeVisible();
  await expect(page.getByLabel('Nom du commerce')).toHaveValue('Exemple Commerce');
  await expect(page.getByLabel('Métier')).toHaveValue('livre-papeterie');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
  await expect(page).toHaveURL('/cours/');

  await page.goto('/ma-vitrine/');
  await expect(page.getByLabel('Nom de l’enseigne')).toHaveValue('Exemple Commerce');
  await page.getByLabel('Une phrase sur votre commerce').fill('Gardée telle quelle.');
  const lookUp = async (number: string) => {
    await page.getByLabel('Numéro SIREN').fill(number);
    await page.getByRole('button', { name: 'Remplir avec ce numéro' }).click();
  };
  await lookUp('123 456 789');
  await expect(page.getByText(/Ce numéro n’est pas reconnu/)).toBeVisible();
  await expect(page.getByLabel('Numéro SIREN')).toHaveValue('123 456 789');
  for (const [number, said, words] of [
    ['732829320', company({ siren: '732829320', etat_administratif: 'C' }), 'cette entreprise est fermée'],
    ['552100554', null, 'L’annuaire ne répond pas.'],
    ['123456782', company(), 'Nous avons rempli ce que l’annuaire connaît.'],
  ] as const) {
    answer = said;
    await lookUp(number);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByLabel('Une phrase sur votre commerce')).toHaveValue('Gardée telle quelle.');
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // « Entrée » in a field saves: it does not search
  await page.getByLabel('Nom de l’enseigne').fill('L’Exemple');
  await page.getByLabel('Nom de l’enseigne').press('Enter');
  await expect(page.getByText('Rien n’est public pour l’instant.')).toBeVisible();
  await expect(page.getByLabel('Nom de l’enseigne')).toHaveValue('L’Exemple');
});
