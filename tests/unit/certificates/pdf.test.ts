import { beforeAll, describe, expect, test } from 'vitest';
import type { Certificate } from '../../../src/certificates/certificate.ts';
import { formatNumber } from '../../../src/certificates/number.ts';
import { createCertificatePrinter } from '../../../src/certificates/pdf.ts';
import { exampleCertificate } from './example-certificate.ts';
import { type PdfFile, readPdf } from './pdf-tools.ts';

const print = createCertificatePrinter();
const site = 'https://declic.example';
const read = async (changes: Partial<Certificate>, siteUrl = site): Promise<PdfFile> =>
  readPdf(await print({ ...exampleCertificate, ...changes }, siteUrl));

const ourFonts = /^(BricolageGrotesque|AtkinsonHyperlegibleNext|NotoSans)/;

describe('PDF of an attestation', () => {
  let file: PdfFile;
  beforeAll(async () => {
    file = await read({});
  });

  test('is one A4 page, tagged, with a title, valid for qpdf', () => {
    expect(file.info).toMatch(/^Pages:\s+1$/m);
    expect(file.info).toMatch(/^Page size:.*\(A4\)$/m);
    expect(file.info).toMatch(/^Tagged:\s+yes$/m);
    expect(file.info).toMatch(
      /^Title:\s+Attestation de suivi · Comprendre le click and collect · Maëlle Le Goff$/m,
    );
    expect(file.check).toContain('No syntax or stream encoding errors found');
  });

  test('embeds its fonts, and only ours', () => {
    expect(file.fonts.length).toBeGreaterThanOrEqual(3);
    for (const { name, embedded } of file.fonts) {
      expect(embedded, name).toBe(true);
      expect(name).toMatch(ourFonts);
    }
  });

  test.each([
    'Attestation de suivi',
    'Maëlle Le Goff',
    'Ô Œillet, fleuriste · SIREN 123 456 782',
    'Identité déclarée, non vérifiée',
    'a suivi et terminé le 1er décembre 2026 le cours',
    'Cours 06',
    'Comprendre le click and collect',
    'Estimer le gain d’une semaine de retraits.',
    '4 étapes suivies',
    'Mon arbre de choix',
    'Formation en ligne gratuite, en autonomie',
    '30 min',
    '4 bonnes réponses sur 5',
    'Délivrée le 2 décembre 2026 par Déclic (instance de démonstration)',
    'contact@example.com',
    formatNumber(exampleCertificate.number),
    `declic.example/attestations/${formatNumber(exampleCertificate.number)}`,
    'ni un diplôme ni une certification professionnelle. Elle n’ouvre pas droit à un financement.',
  ])('states « %s »', (words) => {
    // two columns: the layout mixes their lines, the structure does not
    const plain = (text: string) => text.replace(/[\s"]+/g, '');
    expect(plain(file.structure)).toContain(plain(words));
  });

  test('never borrows the words of funders or of the State', () => {
    expect(file.text).not.toMatch(/Qualiopi|CPF|RNCP|République|Marianne|certificat de réalisation/i);
  });

  test('is read in order: headings, lists, drawings described', () => {
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'Figure', 'Link']) {
      expect(file.structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    }
    expect(file.structure.indexOf('Attestation de suivi')).toBeLessThan(file.structure.indexOf('Maëlle'));
  });

  test('carries a code that leads to its check page', () => {
    expect(file.code).toBe(`${site}/attestations/${formatNumber(exampleCertificate.number)}/`);
  });

  test('says the quiz is passed when its questions are gone', async () => {
    expect((await read({ quizRight: null })).text).toContain('au moins 4 bonnes');
  });

  test.each<[string, Partial<Certificate>, string]>([
    ['code of a template', { printedName: '#panic("x") \\ *a* $x$ <b>' }, '#panic("x") \\ *a* $x$ <b>'],
    ['200 letters without a space', { printedName: 'W'.repeat(200), businessName: 'M'.repeat(200) }, 'WWWW'],
    [
      '200 letters in words',
      { printedName: 'Anne-Charlotte de la Très-Longue-Allée '.repeat(6).slice(0, 200) },
      'Allée',
    ],
    [
      '80 letters, the longest we accept',
      { printedName: 'Wilhelmine-Marguerite '.repeat(4).slice(0, 80) },
      'Wilhelmine',
    ],
    ['Arabic', { printedName: 'فاطمة الزهراء' }, 'Attestation'],
    ['Hebrew and Latin together', { printedName: 'שרה Lévy' }, 'Lévy'],
    [
      'Greek, Cyrillic, Vietnamese',
      { printedName: 'Ελένη Олена Thị Ánh Łukasz' },
      'Ελένη Олена Thị Ánh Łukasz',
    ],
    ['text turned around', { printedName: 'abc\u202edef' }, 'abcdef'],
    ['pictures and Chinese', { printedName: 'Marie 🌷 山' }, 'Marie ? ?'],
    ['a pile of accents', { printedName: `Zoe${'\u0301\u0308\u0323'.repeat(40)}` }, 'Attestation'],
    [
      'nothing to break a line at',
      { publisher: 'É'.repeat(120), contact: `${'a'.repeat(60)}@example.com` },
      'Maëlle',
    ],
    [
      'many long steps',
      {
        steps: Array.from({ length: 12 }, (_, i) => ({ title: `Étape ${i} au nom assez long`, minutes: 3 })),
      },
      '12 étapes',
    ],
  ])('stays one valid page with %s', async (_, changes, words) => {
    const hostile = await read(changes);
    expect(hostile.info).toMatch(/^Pages:\s+1$/m);
    expect(hostile.text).toContain(words);
    expect(hostile.text).toContain('Elle n’ouvre pas droit à un financement.');
    expect(hostile.code).toContain('/attestations/');
    expect(hostile.fonts.every(({ name, embedded }) => embedded && ourFonts.test(name))).toBe(true);
  });

  test('fits a long address of the site', async () => {
    const long = `https://formation.${'tres-longue-'.repeat(4)}collectivite.example`;
    const file = await read({}, long);
    expect(file.info).toMatch(/^Pages:\s+1$/m);
    expect(file.code).toContain(long);
  });

  test('can be made by the hundred without growing', async () => {
    for (let made = 0; made < 10; made += 1)
      await print({ ...exampleCertificate, printedName: `Personne ${made}` }, site);
    const before = process.memoryUsage().rss;
    for (let made = 0; made < 60; made += 1)
      await print({ ...exampleCertificate, printedName: `Autre ${made}` }, site);
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024);
  });
});

describe('PDF of a track and of the programme', () => {
  const courses = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      title: `${String(index + 1).padStart(2, '0')} · Vendre sur une place de marché locale`,
      minutes: 30,
      completedAt: '2026-11-30T23:30:00.000Z',
    }));
  const set: Partial<Certificate> = { objectives: [], quizRight: null };

  test('lists the courses of a track with their days', async () => {
    const file = await read({
      ...set,
      kind: 'track',
      subject: 'p2',
      title: 'Click and collect\u00a0: le retrait en magasin',
      steps: courses(10),
      minutes: 300,
    });
    const plain = file.structure.replace(/[\s"]+/g, '');
    for (const words of [
      'leparcours',
      'Parcours2',
      '10coursterminés',
      '5h',
      '10·Vendresuruneplacedemarchélocale,01/12/2026',
    ])
      expect(plain).toContain(words);
    expect(plain).not.toContain('Objectifs');
  });

  test('holds the 25 courses of the programme on one A4 page, tagged', async () => {
    const file = await read({
      ...set,
      kind: 'programme',
      subject: 'programme',
      title: 'Les 25 cours de Déclic',
      steps: courses(25),
      minutes: 750,
    });
    expect(file.info).toMatch(/^Pages:\s+1$/m);
    expect(file.info).toMatch(/^Tagged:\s+yes$/m);
    const plain = file.structure.replace(/[\s"]+/g, '');
    expect(plain).toContain('25·Vendre');
    expect(plain).toContain('12h30');
  });
});
