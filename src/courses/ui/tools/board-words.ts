/** The week's board in words, and as a file a spreadsheet reads (course 15, « Précisions »). */
import { type Fraction, roundHalfUp, scale } from '../../tools/fraction.ts';
import { formatEuros, formatFixed, formatScaled } from '../../tools/format-number.ts';
import {
  type Light,
  type WeekBoard,
  additionLight,
  boardGap,
  collectedLight,
  lightWords,
  minutesLight,
} from '../../tools/week-board.ts';

export interface BoardRow {
  label: string;
  value: string;
  /** difference with the week before; « — » when there is none to compare with */
  gap: string;
  light: Light | null;
}

/** tenths, for a share or for hundredths of a minute */
const percentTenths = (share: Fraction): bigint => roundHalfUp(scale(share, 1000));
const minuteTenths = (minutes: Fraction): bigint => roundHalfUp(scale(minutes, 1, 10));

const sayPercent = (share: Fraction): string => `${formatFixed(percentTenths(share), 1)}\u00a0%`;

/** « +2,7 », « −2,7 », « 0,0 » */
const signed = (amount: bigint, say: (size: bigint) => string): string =>
  amount === 0n ? say(0n) : amount > 0n ? `+${say(amount)}` : `−${say(-amount)}`;

const points = (share: Fraction): string =>
  signed(percentTenths(share), (size) => `${formatFixed(size, 1)}\u00a0${size < 20n ? 'point' : 'points'}`);

/** The five indicators, in the order of the lesson. */
export function boardRows(board: WeekBoard, before: WeekBoard | null): BoardRow[] {
  const gap = before && boardGap(board, before);
  return [
    {
      label: 'Commandes',
      value: formatScaled(board.orders, 0),
      gap: gap ? signed(BigInt(gap.orders), (size) => formatScaled(size, 0)) : '—',
      light: null,
    },
    {
      label: 'Taux de retrait',
      value: sayPercent(board.collectedRate),
      gap: gap ? points(gap.collectedRate) : '—',
      light: collectedLight(board.collectedRate),
    },
    {
      label: 'Panier moyen',
      value: formatEuros(roundHalfUp(board.basket)),
      gap: gap ? signed(roundHalfUp(gap.basket), formatEuros) : '—',
      light: null,
    },
    {
      label: 'Ajouts au retrait',
      value: `${sayPercent(board.additionRate)}, soit ${formatEuros(board.additionSales)} de ventes`,
      gap: gap ? points(gap.additionRate) : '—',
      light: additionLight(board.additionRate),
    },
    {
      label: 'Minutes par commande',
      value: `${formatFixed(minuteTenths(board.minutesAnOrder), 1)}\u00a0min`,
      gap: gap ? signed(minuteTenths(gap.minutesAnOrder), (size) => `${formatFixed(size, 1)}\u00a0min`) : '—',
      light: minutesLight(board.minutesAnOrder),
    },
  ];
}

/** The lowest light first, in one sentence. */
export function boardSummary(rows: readonly BoardRow[]): string {
  const rank: Readonly<Record<Light, number>> = { red: 0, orange: 1, green: 2 };
  const lit = rows.flatMap(({ label, light }) => (light ? [{ label, light }] : []));
  const [lowest] = lit.sort((a, b) => rank[a.light] - rank[b.light]);
  if (!lowest || lowest.light === 'green')
    return 'Trois feux sur trois disent «\u00a0Bien\u00a0». Ne changez rien cette semaine.';
  return `${lightWords[lowest.light]}\u00a0: ${lowest.label.toLocaleLowerCase('fr')}. Commencez par ce feu.`;
}

const cells = (board: WeekBoard): string[] => [
  formatFixed(board.orders, 0),
  formatFixed(percentTenths(board.collectedRate), 1),
  formatFixed(roundHalfUp(board.basket), 2),
  formatFixed(percentTenths(board.additionRate), 1),
  formatFixed(board.additionSales, 2),
  formatFixed(minuteTenths(board.minutesAnOrder), 1),
];
const headings = [
  'Commandes',
  'Taux de retrait (%)',
  'Panier moyen (€)',
  'Ajouts au retrait (%)',
  'Ventes des ajouts (€)',
  'Minutes par commande',
];

/** UTF-8 with its mark, semicolons, decimal comma: what a French spreadsheet opens without asking. */
export function boardCsv(board: WeekBoard, before: WeekBoard | null): string {
  const now = cells(board);
  const then = before ? cells(before) : headings.map(() => '');
  const advice = [
    '',
    lightWords[collectedLight(board.collectedRate)],
    '',
    lightWords[additionLight(board.additionRate)],
    '',
    lightWords[minutesLight(board.minutesAnOrder)],
  ];
  const lines = headings.map((heading, index) => [heading, now[index], then[index], advice[index]].join(';'));
  const text = ['Indicateur;Cette semaine;Semaine d’avant;Avis', ...lines]
    .join('\r\n')
    .replace(/[\u00a0\u202f]/g, '');
  return `\ufeff${text}\r\n`;
}

/** for the eye only, beside the word: full, half, empty */
export const lightSigns: Readonly<Record<Light, string>> = { green: '●', orange: '◐', red: '○' };
