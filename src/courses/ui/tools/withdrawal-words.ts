/** The end of the right of withdrawal in words (course 13, steps 2 and 3). */
import { type CivilDay, readDay } from '../../tools/civil-day.ts';
import type { CollectionForm } from '../../tools/collection-form.ts';
import { joinAnd, sayDay, sayDayShort } from '../../tools/day-words.ts';
import type { Territory } from '../../tools/territory.ts';
import { type PushedDay, type WithdrawalPeriod, withdrawalPeriod } from '../../tools/withdrawal-period.ts';

const colon = '\u00a0: ';

export const formChoices: readonly { value: CollectionForm | ''; label: string }[] = [
  { value: '', label: 'Choisissez' },
  { value: 'R', label: 'R\u00a0: réservé' },
  { value: 'C', label: 'C\u00a0: commandé, à payer' },
  { value: 'P', label: 'P\u00a0: commandé et payé' },
];

/** Code de la consommation L221-28, the ones a shop meets. */
export const exceptions: readonly string[] = [
  'fait sur mesure ou personnalisé',
  'ce qui se gâte ou se périme vite',
  'produit d’hygiène ouvert après la remise',
  'presse, vendue au numéro',
];

/** One or two sentences: what the customer may do, and until when. Never a bare « non ». */
export function withdrawalSummary(form: CollectionForm | '', typedDay: string, territory: Territory): string {
  if (form === '') return 'Choisissez la forme de la commande.';
  if (form === 'R') return 'Vente en boutique\u00a0: pas de délai légal\u202f; la garantie s’applique.';
  const collected = readDay(typedDay);
  const period = collected && withdrawalPeriod(form, collected, territory);
  if (!period) return 'Indiquez le jour du retrait.';
  return `Le client peut se rétracter jusqu’au ${sayDay(period.last)}, jusqu’à minuit, sauf exceptions.`;
}

const sayPushed = ({ day, why }: PushedDay): string =>
  // « samedi 20 mars » says by itself why it cannot be the last
  why.kind === 'holiday' ? `${sayDayShort(day)}, férié (${why.holiday.name})` : sayDayShort(day);

/** The count, a sentence a line. */
export function explainWithdrawal(collected: CivilDay, period: WithdrawalPeriod): string[] {
  const { first, fourteenth, pushed, last } = period;
  return [
    `Retrait le ${sayDay(collected)}. Le jour 1 est le ${sayDayShort(first)}.`,
    `Le jour 14 est le ${sayDay(fourteenth)}.`,
    ...(pushed.length > 0 ? [`Report${colon}${joinAnd(pushed.map(sayPushed))}.`] : []),
    `Dernier jour${colon}${sayDay(last)}, jusqu’à minuit.`,
  ];
}

/** What to read before refusing or giving back. */
export const withdrawalNotes: readonly string[] = [
  `Exceptions (article L221-28)${colon}${joinAnd(exceptions)}. Elles se disent avant l’achat.`,
  'Droit non annoncé avant l’achat\u202f? Le délai s’allonge de 12 mois (article L221-20).',
  'La garantie légale de conformité s’applique aussi, en cas de défaut.',
];
