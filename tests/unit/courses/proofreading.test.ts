import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCourseFiles } from '../../../src/courses/course-files.ts';
import { withoutAlternative } from '../../../src/courses/proofreading/alternatives.ts';
import { duplicateSources } from '../../../src/courses/proofreading/duplicates.ts';
import { figuresIn, unsourced } from '../../../src/courses/proofreading/figures.ts';
import { forbiddenIn } from '../../../src/courses/proofreading/forbidden.ts';
import { piecesOfLesson, piecesOfYaml } from '../../../src/courses/proofreading/pieces.ts';
import { badlySpaced, proofreadTools } from '../../../src/courses/proofreading/proofread-tools.ts';
import { piecesOfScript } from '../../../src/courses/proofreading/script-pieces.ts';
import { proofreadCourse } from '../../../src/courses/proofreading/proofread-course.ts';
import {
  readingEase,
  sentenceLength,
  sentencesOf,
  syllablesOf,
} from '../../../src/courses/proofreading/reading-ease.ts';
import { readProofs } from '../../../src/courses/proofreading/read-proofs.ts';
import { unexplained } from '../../../src/courses/proofreading/terms.ts';

test('the courses of this repository keep every rule of the house', () => {
  const { courses, shared } = readProofs('content');
  expect(courses).toHaveLength(25);
  expect([...courses.flatMap((proof) => proof.findings), ...shared]).toEqual([]);
}, 60_000);

test('so do the tools, in all that they may answer', () => {
  expect(proofreadTools('content')).toEqual([]);
}, 60_000);

const lesson = (body: string) =>
  piecesOfLesson('x.mdx', `---\ntitle: Un titre\nkind: lecture\n---\n\n${body}\n`);
const rules = (body: string) => forbiddenIn(lesson(body)).map(({ rule }) => rule);

describe('texts are found where they are written', () => {
  test('paragraphs, cells, boxes and alternatives, with their line', () => {
    const body =
      '## Un mot\n\n<Example shop="x">\nLa **marge** de <Term word="TTC">TTC</Term>.\n</Example>\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n<Drawing name="x" alt="Un dessin" />';
    const found = lesson(body);
    expect(found.map(({ line, kind, text, box }) => [line, kind, text, box])).toEqual([
      [2, 'heading', 'Un titre', null],
      [6, 'heading', 'Un mot', null],
      [9, 'prose', 'La marge de TTC.', 'Example'],
      [12, 'cell', 'A', null],
      [12, 'cell', 'B', null],
      [14, 'cell', '1', null],
      [14, 'cell', '2', null],
      [16, 'alternative', 'Un dessin', null],
    ]);
    expect(found[2]!.terms).toEqual(['TTC']);
  });
  test('in YAML only what people read', () => {
    const found = piecesOfYaml(
      'q.yaml',
      'questions:\n  - id: "06-q1"\n    prompt: "Quoi ?"\n    step: "06-2"\n',
    );
    expect(found.map(({ line, text }) => [line, text])).toEqual([[3, 'Quoi ?']]);
  });
});

describe('the texts of a tool are found in its source', () => {
  const found = (source: string, file = 'x.tsx') => piecesOfScript(file, source);
  test('strings, templates and what stands between tags, not what the machine reads', () => {
    const source = `import { a } from 'Un module';
      const kinds = ['tool-list', 'BEGIN:VCALENDAR', 'NFD'] as const;
      if (wrong) throw new Error('No such tool here');
      const said = \`Il reste \${count} produits.\`;
      export const Box = () => (
        <p className="Une classe" title="Un titre&nbsp;?">
          Votre prix&nbsp;: <strong>{price}</strong>.{' '}
          {open && 'C’est ouvert.'}
        </p>
      );`;
    expect(found(source).map(({ line, text }) => [line, text])).toEqual([
      [4, 'Il reste 1 produits.'],
      [6, 'Votre prix\u00a0: 1. 1'],
      [6, 'Un titre\u00a0?'],
      [8, 'C’est ouvert.'],
    ]);
  });
  test('wrong spaces are said, an SMS keeps its straight signs', () => {
    const source = "export const said = 'Il dit : l\\'heure.';";
    expect(badlySpaced(found(source)).map(({ what }) => what)).toEqual([
      "« Il dit : l'heure. »: write « Il dit\u00a0: l’heure. »",
    ]);
    expect(badlySpaced(found(source, 'order-form.ts'))).toEqual([]);
  });
  test('a forbidden word is found in a refusal', () =>
    expect(forbiddenIn(found("const refusal = 'Ouvrez votre dashboard.';")).map(({ rule }) => rule)).toEqual([
      'jargon',
    ]));
});

describe('sentences and ease', () => {
  test('a sentence ends where one breathes', () => {
    expect(
      sentencesOf('Il dit : « Oui. » Puis il part. Loi n° 81-766, art. 5. Tapez example.com. Ah ? Oui !'),
    ).toEqual([
      'Il dit :',
      '« Oui. »',
      'Puis il part.',
      'Loi n° 81-766, art. 5.',
      'Tapez example.com.',
      'Ah ?',
      'Oui !',
    ]);
  });
  test('an hour and an amount are one word, a reference none', () => {
    expect(sentenceLength('Venez de 10\u00a0h\u00a030 à 11\u00a0h (article L221-18).')).toBe(5);
    expect(sentenceLength('28,00\u00a0€ et 1\u202f200\u00a0€')).toBe(3);
  });
  test.each([
    ['boutique', 2],
    ['téléphone', 3],
    ['rétractation', 4],
    ['naïf', 2],
    ['clients', 1],
    ['le', 1],
    ['vous', 1],
    ['écrivent', 2],
  ])('%s has %i syllables', (word, count) => expect(syllablesOf(word)).toBe(count));
  test('the formula, by hand: 5 words, 1 sentence, 7 syllables', () => {
    expect(readingEase(['Le client prend son sac bleu.'])).toBeCloseTo(207 - 1.015 * 6 - (73.6 * 6) / 6, 6);
  });
  test('never NaN, and longer sentences are never easier', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(Number.isFinite(readingEase(texts))).toBe(true);
      }),
    );
    const words = 'le client prend son sac';
    expect(readingEase([`${words} ${words}.`])).toBeLessThan(readingEase([`${words}.`, `${words}.`]));
  });
});

describe('what the house forbids', () => {
  test.each([
    ['Variables : {region}.', 'builder'],
    ['Jeu d’essai. 5 sur 24.', 'builder'],
    ['Le délai est de 14 jours (à vérifier).', 'builder'],
    ['Ouvrez Google et cherchez.', 'brand'],
    ['Un post-it sur le sac.', 'brand'],
    ['Demandez à Mme Lefort.', 'person'],
    ['Il suffit de cliquer.', 'judging'],
    ['Vous recevez un certificat.', 'promise'],
    ['Envoyez un mail.', 'jargon'],
    ['Relance à J+14.', 'abbreviation'],
    ['Pour les client·e·s.', 'abbreviation'],
  ])('%s → %s', (body, rule) => expect(rules(body)).toContain(rule));
  test.each([
    'Écrivez un e-mail.',
    'C’est Mme Exemple.',
    'Il reste un pull, taille M. Il est bleu.',
    '« Il suffit de venir », dit le caviste.',
    '<p data-sms>`Relance J+14 par mail`</p>',
    'Une visite guidée, sans poste de radio.',
    'L’activité permise est à vérifier dans votre bail.',
  ])('%s → nothing', (body) => expect(rules(body)).toEqual([]));
});

describe('figures', () => {
  const source = {
    id: 's',
    title: 'Code',
    publisher: 'legifrance.gouv.fr',
    article: 'articles L221-18, R412-12 à R412-16 et L217-3 et suivants',
    supports: '14\u00a0jours sans raison, dès 120\u00a0€.',
    checked: new Date(0),
    review: new Date(0),
  };
  const found = (body: string) => unsourced(lesson(body), [source]).map(({ what }) => what.split(':')[0]);
  test('are compared whatever their form', () => {
    expect(figuresIn('Quatorze jours, 40,00\u00a0€, 1\u202f000\u00a0€, 2\u00a0ans')).toEqual([
      '14 jour',
      '40 €',
      '1000 €',
      '2 an',
    ]);
  });
  test('a rule needs its source, an example does not', () => {
    expect(found('La loi donne 14\u00a0jours.')).toEqual([]);
    expect(found('La loi donne 15\u00a0jours.')).toEqual(['« 15 jour »']);
    expect(found('Près de 70\u00a0% des Français achètent en ligne.')).toEqual(['« 70 % »']);
    expect(found('Un pull à 45\u00a0€.')).toEqual([]);
    expect(found('<Example shop="x">\nLa loi donne 15\u00a0jours.\n</Example>')).toEqual([]);
  });
  test('an article needs its source', () => {
    expect(found('(article L221-18) (article R412-14) (article L217-7)')).toEqual([]);
    expect(found('(article L221-1)')).toEqual(['article L221-1']);
    expect(found('(article R412-17)')).toEqual(['article R412-17']);
  });
});

describe('terms', () => {
  const glossary = [{ word: 'TVA', definition: 'Une taxe.', variants: [], everyday: [] }];
  const found = (body: string) => unexplained(lesson(body), glossary).map(({ what }) => what.split(' »')[0]);
  test('an abbreviation has its meaning', () => {
    expect(found('La TVA, puis le SMS.')).toEqual([]);
    expect(found('Écrivez à la CNIL.')).toEqual(['« CNIL']);
    expect(found('Écrivez à la CNIL, l’autorité des données.')).toEqual([]);
    expect(found('Le règlement (UE) 2024/3228, annexe II. « CB OK »')).toEqual([]);
  });
  test('a word of our trade has its line', () =>
    expect(found('Votre algorithme.')).toEqual(['« algorithme']));
});

test('a source stands once', () => {
  const law = (id: string, article: string, title = 'Code civil : image') => ({
    id,
    title,
    publisher: 'legifrance.gouv.fr',
    article,
    supports: '',
    checked: new Date(0),
    review: new Date(0),
  });
  expect(duplicateSources([law('a', 'article L1'), law('b', 'articles L1 et L2')])).toEqual(['a (see b)']);
  expect(duplicateSources([law('a', 'article L1'), law('b', 'article L1')])).toEqual(['b (see a)']);
  expect(duplicateSources([law('a', 'fiche X', 'Une fiche'), law('b', 'Fiche X', 'Fiche')])).toEqual([
    'b (see a)',
  ]);
  expect(duplicateSources([law('a', 'article L1'), law('b', 'article L1', 'Code rural : eau')])).toEqual([]);
  expect(duplicateSources([law('a', 'articles L1 et L3'), law('b', 'articles L1 et L2')])).toEqual([]);
});

test('a drawing has a text that replaces it, a column its heading', () => {
  const good = 'alt="Deux lignes du temps : celle de la commande, celle du retrait."';
  expect(
    withoutAlternative('x', `<Drawing name="x" ${good} />\n\n| | A |\n| --- | --- |\n| b | 1 |\n`),
  ).toEqual([]);
  expect(withoutAlternative('x', '\n<Drawing name="x" alt="Un dessin" />')).toMatchObject([{ line: 2 }]);
  expect(withoutAlternative('x', '<Drawing name="x" />')).toHaveLength(1);
  expect(withoutAlternative('x', '| A | |\n| --- | --- |\n| b | 1 |\n')).toHaveLength(1);
  expect(withoutAlternative('x', '![](photo.jpg)')).toHaveLength(1);
});

test('a course too hard to read is found', () => {
  const course = { ...readCourseFiles('content')[0]!, steps: [] };
  const text =
    'title: Titre\npromise: La réglementation internationale conditionne l’indemnisation proportionnelle.\n';
  const proof = proofreadCourse(course, [{ file: 'courses/x/course.yaml', text }], [], []);
  expect(proof.findings.map(({ rule }) => rule)).toEqual(['ease']);
});

test('a lesson too short for its minutes, without anything to do or to look at, is found', () => {
  const course = structuredClone(readCourseFiles('content').find(({ id }) => id === '06')!);
  const step = course.steps.find(({ kind }) => kind === 'lecture')!;
  step.body = 'Trop court.';
  const proof = proofreadCourse(
    course,
    [{ file: `courses/${step.entry}.mdx`, text: `---\n---\n${step.body}` }],
    [],
    [],
  );
  expect(proof.findings.map(({ rule }) => rule)).toEqual(['minutes', 'look', 'ending']);
  expect(proof.longest).toBe(2);
});
