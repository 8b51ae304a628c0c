import { createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Database } from '../platform/database.ts';
import type { Cell } from '../platform/csv.ts';
import type { AccountState, BusinessState } from './counted.ts';
import type { Ledger } from './ledger.ts';
import { type Day, isoDay } from './paris-day.ts';
import { departementOf, type Place } from './place.ts';
import { type Unit, walkUnits } from './walk-store.ts';

export const factHeadings = [
  'Entreprise (pseudonyme de cet export)',
  'Enregistrement',
  'Rôle',
  'Suspendu',
  'Démonstration',
  'Entreprise annulée',
  'Entreprise vérifiée le',
  'SIREN donné le',
  'Rang (instant)',
  'Région au comptage',
  'Département au comptage',
  'Métier au comptage',
  'Région aujourd’hui',
  'Département aujourd’hui',
  'Métier aujourd’hui',
  'Touché le',
  'Étapes vues (étape@jour)',
  'Cours terminés (cours@jour)',
  'Attestations (objet@jour)',
] as const;

/**
 * Every fact behind the counts, a line a record (an account, or what erased accounts of a business left), without what is
 * concluded from them: an independent program can apply the definitions again. Pseudonyms are drawn anew for each export,
 * and lines are shuffled by the two thousand, so that two exports cannot be laid side by side. For staff only.
 */
export async function* factRows(
  { read }: Pick<Database, 'read'>,
  reachKey: Buffer,
): AsyncGenerator<readonly Cell[]> {
  const salt = randomBytes(32);
  let alone = 0;
  const pseudonymOf = (siren: string | null) =>
    createHmac('sha256', salt).update(siren ?? `alone ${(alone += 1)}`).digest('base64url').slice(0, 16); // prettier-ignore
  for await (const units of walkUnits(read, reachKey)) {
    for (const unit of shuffled(units)) yield* rowsOf(unit, pseudonymOf);
  }
}

function* rowsOf(unit: Unit, pseudonymOf: (siren: string | null) => string): Generator<readonly Cell[]> {
  const { siren, business, accounts } = unit;
  const isBusiness = siren !== null || business.erased !== null;
  const name = isBusiness ? pseudonymOf(siren) : null;
  const common = (kind: string, roles: { role: string; suspended: number; demo: number } | null) => [
    name,
    kind,
    roles?.role ?? null,
    roles?.suspended ?? null,
    roles?.demo ?? null,
    business.voided ? 1 : 0,
    business.verifiedDay === null ? null : isoDay(business.verifiedDay),
  ];
  for (const account of accounts) yield [...common('compte', account.who), ...recordOf(account)];
  if (business.erased) yield [...common('effacé', null), ...erasedRecord(business.erased)];
}

const recordOf = ({ siren, tiedDay, tiedAt, event, now, ledger }: AccountState): Cell[] => [
  siren === null ? null : isoDay(tiedDay),
  tiedAt,
  ...placeCells(event ?? now),
  ...placeCells(now),
  ...ledgerCells(ledger),
];

const erasedRecord = ({ since, event, now, ledger }: NonNullable<BusinessState['erased']>): Cell[] => [
  isoDay(0),
  since,
  ...placeCells(event),
  ...placeCells(now),
  ...ledgerCells(ledger),
];

const placeCells = ({ region, commune, trade }: Place): Cell[] => [
  region,
  commune && departementOf(commune),
  trade,
];

function ledgerCells(ledger: Ledger): Cell[] {
  const steps: string[] = [];
  const completed: string[] = [];
  const certified = [...ledger.certificates].map(([subject, day]) => at(subject, day));
  for (const [id, course] of ledger.courses) {
    for (const [step, { day }] of course.steps) steps.push(at(step, day));
    if (course.completed !== undefined) completed.push(at(id, course.completed));
    if (course.certified !== undefined) certified.push(at(id, course.certified));
  }
  const reached = ledger.reached === undefined ? null : isoDay(ledger.reached);
  return [reached, steps.join(' '), completed.join(' '), certified.join(' ')];
}

const at = (what: string, day: Day): string => `${what}@${isoDay(day)}`;

/** Fisher and Yates. */
function shuffled<T>(list: readonly T[]): T[] {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    [copy[index], copy[other]] = [copy[other]!, copy[index]!];
  }
  return copy;
}
