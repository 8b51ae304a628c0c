import { readEmail } from '../accounts/email-address.ts';
import { instant } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { FieldRefusals } from '../platform/field-refusals.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, Refusal } from '../platform/refusal.ts';
import { takeOrRefuse } from '../platform/rate-limit.ts';
import { ListingStore } from './listing-store.ts';
import { ReportStore } from './report-store.ts';

/** Why someone reports a page. Keys are stored. */
export const reportReasons = [
  { key: 'gone', label: 'Ce commerce est fermé ou n’existe pas' },
  { key: 'wrong', label: 'Une information est fausse' },
  { key: 'identity', label: 'On utilise mon commerce, mon nom ou mon SIREN sans mon accord' },
  { key: 'offensive', label: 'Le texte ou la photo choque' },
  { key: 'other', label: 'Autre chose' },
] as const;

export type ReportReason = (typeof reportReasons)[number]['key'];

export interface ReportForm {
  shop: string;
  reason: string;
  words: string;
  /** to be told what was decided; optional */
  email: string;
}

const longestWords = 1000;
const perOrigin = { limit: 6, windowSeconds: 3600 };
/** A campaign against one shop fills no queue. */
const perShop = { limit: 20, windowSeconds: 86_400 };

/** Puts a report before the team. @throws FieldRefusals; Refusal not-found, too-many-requests */
export async function reportShop(
  { database, origin, now }: { database: Database; origin: string; now: Date },
  form: ReportForm,
): Promise<void> {
  const reason = reportReasons.find(({ key }) => key === form.reason)?.key;
  const words = form.words.trim();
  if (!reason) throw new FieldRefusals({ reason: 'report-reason-missing' });
  if ([...words].length > longestWords) throw new FieldRefusals({ words: 'report-too-long' });
  const contact = form.email.trim() === '' ? null : readContact(form.email);
  if (!(await new ListingStore(database.read).find(form.shop))) throw new Refusal('not-found');
  await takeOrRefuse(database, ['shop-report', origin], perOrigin, now);
  await takeOrRefuse(database, ['shop-report-of', form.shop], perShop, now);
  await database.transact((trx) =>
    new ReportStore(trx).add({
      id: newId(now),
      shop_id: form.shop,
      reason,
      words,
      contact,
      at: instant(now),
    }),
  );
}

function readContact(typed: string): string {
  try {
    return readEmail(typed);
  } catch (error) {
    if (isRefusal(error)) throw new FieldRefusals({ email: error.code });
    throw error;
  }
}
