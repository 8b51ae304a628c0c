import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marked, openSearch, type SearchFile } from '../../../src/courses/search.ts';
import { readSearchContent } from '../../../src/courses/search-content.ts';
import { searchIndexFile } from '../../../src/courses/search-entries.ts';
import { stemsOf } from '../../../src/courses/search-words.ts';

const content = readSearchContent('content');
const { body, name } = searchIndexFile(content);
const file = JSON.parse(body) as SearchFile;
const search = openSearch(file);
const addresses = (question: string, count = 3) =>
  search(question)
    .found.slice(0, count)
    .map(({ entry }) => entry.url);

describe('what shopkeepers type, slips included, comes first', () => {
  test.each([
    ['clic et colect', '/cours/comprendre-le-click-and-collect/'],
    ['Click & Collect', '/glossaire/#click-and-collect'],
    ['retratation', '/glossaire/#retractation'],
    ['RÉTRACTATION', '/glossaire/#retractation'],
    ['crenau', '/cours/creer-ses-creneaux-de-retrait/'],
    ['etiquete alergene', '/outils/fiche-allergenes/'],
    ['comision', '/glossaire/#commission'],
    ['bon de comande', '/outils/bon-de-commande/'],
    ['mentions legale', '/outils/mentions-legales/'],
    ['poid volumetrique', '/glossaire/#poids-volumetrique'],
    ['etiqettes', '/outils/etiquettes-de-commande/'],
    ['prix au kilo', '/cours/preparer-son-catalogue/le-prix-au-kilo/'],
    ['comment fixer ses prix', '/cours/fixer-ses-prix-et-sa-marge/'],
    ['marge', '/glossaire/#marge'],
    ['ouvrir vendredi', '/parcours-express/'],
    ['colis', '/cours/expedier-un-colis/'],
    ['sms', '/outils/compteur-sms/'],
    ['impayé', '/glossaire/#impaye'],
    ['qr code', '/glossaire/#code-qr'],
    ['TVA', '/glossaire/#tva'],
    ['cout tournée', '/outils/cout-d-une-tournee/'],
    ['drive', '/glossaire/#retrait-en-magasin'],
    ['rgpd', '/glossaire/#rgpd'],
    ['cgv', '/glossaire/#conditions-de-vente'],
    ['marketplace', '/glossaire/#place-de-marche'],
    ['facebook', '/cours/publier-sur-les-reseaux-sociaux/'],
    ['retard', '/cours/gerer-retards-absences-et-retours/'],
    ['médiateur', '/glossaire/#mediateur'],
    ['paiment en ligne', '/cours/encaisser-en-ligne-en-securite/'],
    ['colissimo suivi', '/cours/expedier-un-colis/delais-preuves-cas-particuliers/'],
    ['seuil de TVA', '/glossaire/#franchise-de-tva'],
    ['étiquette lisible', '/cours/organiser-le-retrait-en-boutique/l-etiquette-qui-evite-l-erreur/'],
    ['remboursment', '/cours/gerer-retards-absences-et-retours/combien-rembourser/'],
    ['clien qui vient pas', '/cours/gerer-retards-absences-et-retours/le-client-ne-vient-pas/'],
    ['arnaque mail', '/cours/proteger-ses-donnees-et-son-activite/le-faux-message-et-l-acces-pour-tous/'],
    ['chèque', '/cours/encaisser-une-commande-retiree/mes-regles-affichees/'],
    ['garantie deux ans', '/cours/gerer-retards-absences-et-retours/retractation-garantie-echange/'],
    ['mediateur obligatoire', '/glossaire/#mediateur'],
    ['newslettre', '/outils/rendement-d-une-lettre/'],
    ['livraison', '/cours/livrer-autour-de-chez-soi/'],
    ['vendre du vin', '/cours/click-and-collect-alimentaire/froid-chaud-alcool/'],
    ['mot de passe oublié', '/outils/mot-de-passe-d-essai/'],
    ['telephone qui sonne tout le temps', '/cours/commandes-par-telephone-et-message/mes-plages-d-appel/'],
    ['cryptograme', '/glossaire/#cryptogramme'],
  ])('%s', (question, first) => {
    expect(addresses(question, 1)).toEqual([first]);
  });

  test.each([
    ['Click & Collect', '/cours/comprendre-le-click-and-collect/'],
    ['marge', '/outils/calculateur-de-marge/'],
    ['prix au kilo', '/outils/prix-a-l-unite/'],
    ['stok', '/cours/tenir-un-stock-fiable/'],
    ['photos', '/outils/controleur-de-photos/'],
    ['mot de passe', '/outils/mot-de-passe-d-essai/'],
    ['jours fériés', '/cours/etre-trouve-sur-internet/les-jours-particuliers-d-ici/'],
    ['avis negatif', '/cours/fideliser-et-recueillir-des-avis/repondre-en-4-phrases/'],
    ['cookies', '/glossaire/#traceur'],
    ['fraude', '/cours/encaisser-en-ligne-en-securite/cinq-signes-de-fraude/'],
    ['alcool mineur', '/cours/click-and-collect-alimentaire/froid-chaud-alcool/'],
    ['frais de carte', '/cours/encaisser-une-commande-retiree/ce-que-coute-une-carte/'],
  ])('%s, in the first three', (question, expected) => {
    expect(addresses(question)).toContain(expected);
  });
});

describe('when nothing answers', () => {
  test('a brand has no result, and nothing is invented', () => {
    expect(search('paypal')).toEqual({ found: [], partial: false, nearest: [] });
  });
  test('a badly wrong word has titles that look alike', () => {
    const { found, nearest } = search('retrctatoin');
    expect([...found.map(({ entry }) => entry), ...nearest].map(({ title }) => title)).toContain(
      'rétractation',
    );
  });
  test('some words of many: what holds them, and it says so', () => {
    const { found, partial } = search('rédiger conditions paypal');
    expect(partial).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });
  test('a question of small words asks for nothing', () => {
    expect(search('comment faire ?').found).toEqual([]);
  });
});

test('every course, step, tool and word can be found by its own title', () => {
  for (const entry of file.entries) {
    if (stemsOf(entry.title).length === 0 || entry.url.endsWith('/quiz/')) continue;
    expect.soft(addresses(entry.title, 40), entry.title).toContain(entry.url);
  }
});

test('any text is a question, and the marks keep every letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(() => search(text)).not.toThrow();
      expect(
        marked(text, new Set(stemsOf(text)))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
  const pieces = marked('Créer ses créneaux', new Set(['creneau']));
  expect(pieces).toEqual([
    { text: 'Créer ses ', hit: false },
    { text: 'créneaux', hit: true },
  ]);
});

test('the file is small and its name follows its content', () => {
  expect(name).toMatch(/^recherche\.[\w-]{8}\.json$/);
  expect(body.length).toBeLessThan(170_000);
  const other = { ...content, glossary: content.glossary.slice(1) };
  expect(searchIndexFile(other).name).not.toBe(name);
});
