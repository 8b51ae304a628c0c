/** What the SMS count means, in words (course 12, step 4). */
import { formatEuros, plural } from '../../tools/format-number.ts';
import type { Culprit, SmsCount } from '../../tools/sms-count.ts';

const invisible: Readonly<Record<string, string>> = {
  '\u00a0': 'espace insécable',
  '\u202f': 'espace fine insécable',
  '\u2009': 'espace fine',
  '\t': 'tabulation',
  '\u200d': 'signe invisible',
  '\ufe0f': 'signe invisible',
  '\u200b': 'signe invisible',
};

/** « ê », or the name of a sign one cannot see */
export const signName = (sign: string): string => invisible[sign] ?? `«\u00a0${sign}\u00a0»`;

export function replacementWords({ replacement }: Culprit): string {
  if (replacement === null) return 'À réécrire';
  return replacement === ' ' ? 'une espace simple' : `«\u00a0${replacement}\u00a0»`;
}

export function countSummary({ units, limit, messages, culprits }: SmsCount): string {
  if (messages === 0) return 'Écrivez un message pour le compter.';
  const size = `${plural(units, 'signe')}, ${plural(messages, 'SMS', 'SMS')}.`;
  if (culprits.length > 0) {
    const names = culprits.slice(0, 3).map(({ sign }) => signName(sign));
    const more = culprits.length > 3 ? '…' : '.';
    return `${size} La limite tombe à ${String(limit)}\u00a0signes, à cause de ${names.join(', ')}${more}`;
  }
  return messages === 1
    ? `${size} Il vous reste ${plural(limit - units, 'signe')}.`
    : `${size} Au-delà de ${String(limit)}\u00a0signes, le message est coupé en parties de 153.`;
}

/** @param cost cents a month with this message; @param alone the same if it fitted one SMS */
export function costWords(cost: bigint, alone: bigint): string {
  const said = `Ces messages coûtent ${formatEuros(cost)}.`;
  return cost > alone ? `${said} En un seul SMS chacun, ils coûteraient ${formatEuros(alone)}.` : said;
}
