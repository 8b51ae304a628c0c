/** The twenty lines both tools of course 04 fill in, kept together under `tool:catalogue`. */
import {
  type CatalogueLine,
  blankLine,
  catalogueSize,
  lineIsBlank,
  lineKeys,
} from '../../tools/catalogue-lines.ts';
import { type Reader, asRecord, asText } from './stored.ts';
import type { FigureFields } from './use-figures.ts';

export const catalogueNote = 'catalogue';
export const lineNames = Array.from({ length: catalogueSize }, (_, index) => `line${index + 1}`);
export type CatalogueValues = Record<string, CatalogueLine>;

/** The rule 10 + 5 + 5. */
export const catalogueGroups = [
  { title: '10 meilleures ventes', from: 0, to: 10 },
  { title: '5 idées cadeaux', from: 10, to: 15 },
  { title: '5 produits de saison', from: 15, to: 20 },
] as const;

const notebook: CatalogueLine = {
  ...blankLine,
  name: 'Carnet relié',
  price: '14,90',
  content: 'pièce',
  description:
    'Carnet relié de 192 pages blanches, format 15 sur 21\u00a0cm. La couverture en toile résiste au fond d’un sac. Le papier épais accepte la plume et le feutre sans traverser. Un ruban garde la page. Pour un journal, un voyage ou des recettes.',
  photo: 'carnet-relie-1.jpg',
  stock: '8',
  delay: '2 heures',
  vat: '20',
  size: '15 × 21 cm',
  material: 'couverture en toile',
};
const otherNames = [
  'Cahier grand format',
  'Coffret de peinture',
  'Roman de poche',
  'Stylo bille rechargeable',
  'Feuilles perforées',
  'Trousse en toile',
  'Crayons de couleur',
  'Ramette de papier',
  'Album jeunesse',
  'Coffret de calligraphie',
  'Puzzle en bois',
  'Carnet de voyage',
  'Jeu de cartes illustré',
  'Papier à lettres',
  'Calendrier de l’avent',
  'Papier cadeau',
  'Cartes de vœux',
  'Agenda de l’année',
  'Guirlande en papier',
];
const exampleLines = [notebook, ...otherNames.map((name) => ({ ...blankLine, name }))];

const asLine: Reader<CatalogueLine> = (stored) => {
  const kept = asRecord(stored);
  if (!kept) return undefined;
  const line = { ...blankLine };
  for (const key of lineKeys) line[key] = asText(kept[key]) ?? '';
  return line;
};

export const catalogueFields: FigureFields<CatalogueValues> = Object.fromEntries(
  lineNames.map((key, index) => [
    key,
    { example: exampleLines[index] ?? blankLine, blank: blankLine, read: asLine },
  ]),
);

export const linesOf = (values: CatalogueValues): CatalogueLine[] =>
  lineNames.map((key) => values[key] ?? blankLine);

/** Names of a kept catalogue, in order, for other tools; what is still the example's is not hers. */
export function readCatalogueNames(stored: unknown): string[] | undefined {
  const kept = asRecord(stored);
  const values = asRecord(kept?.['values']);
  const mine = kept?.['mine'];
  if (!values || !Array.isArray(mine)) return undefined;
  return lineNames.flatMap((key) => {
    const line = mine.includes(key) ? asLine(values[key]) : undefined;
    return line && !lineIsBlank(line) && line.name.trim() !== '' ? [line.name.trim()] : [];
  });
}
