/** The call plan in words, and the two texts it gives (course 10, step 5). */
import type { CallRange } from '../../tools/call-ranges.ts';
import { minutesADay } from '../../tools/civil-day.ts';
import { sayTime } from '../../tools/day-words.ts';
import { formatScaled } from '../../tools/format-number.ts';
import { plainText } from '../../tools/short-message.ts';

/** hundredths of a minute → « 60 min, soit 1 h » */
export function sayCallTime(time: number): string {
  const minutes = `${formatScaled(time, 2)}\u00a0min`;
  const hours = Math.floor(time / 6000);
  if (hours === 0) return minutes;
  const rest = formatScaled(time % 6000, 2);
  return `${minutes}, soit ${formatScaled(hours, 0)}\u00a0h${rest === '0' ? '' : `\u00a0${rest.replace(/^\d(?!\d)/, '0$&')}`}`;
}

const sayRange = ({ from, to }: CallRange): string => `de ${sayTime(from)} à ${sayTime(to)}`;

export function callSummary(
  time: number | null,
  startsAreRead: boolean,
  ranges: readonly CallRange[] | null,
): string {
  if (time === null) return 'Remplissez le nombre d’appels et leur durée pour voir le résultat.';
  if (time === 0) return 'Aucun temps d’appel\u00a0: il n’y a rien à prévoir.';
  if (time > minutesADay * 100) {
    return `${sayCallTime(time)} d’appels par jour\u00a0: c’est plus qu’une journée. Réduisez le nombre ou la durée.`;
  }
  const total = `${sayCallTime(time)} d’appels par jour.`;
  if (!startsAreRead) return `${total} Indiquez le début des deux plages.`;
  const [first, second] = ranges ?? [];
  if (!first || !second) {
    return `${total} Vérifiez vos heures\u00a0: les deux plages se suivent et finissent avant minuit.`;
  }
  return `${total} Répondez ${sayRange(first)}, puis ${sayRange(second)}.`;
}

/** The greeting is spoken, the reply may be an SMS: plain signs only. */
export function callTexts(
  [first, second]: readonly [CallRange, CallRange],
  shop: string,
): { greeting: string; reply: string } {
  const place = shop.trim();
  const hours = `${sayRange(first)} et ${sayRange(second)}`;
  return {
    greeting: `Bonjour, vous êtes bien ${place ? `chez ${place}` : 'à la boutique'}. Nous prenons les commandes par téléphone ${hours}. Laissez votre nom, votre numéro et le produit souhaité. Nous vous rappelons à la prochaine plage.`,
    reply: plainText(
      `Bonjour, merci pour votre message${place ? ` à ${place}` : ''}. Nous répondons ${hours}. Indiquez le produit, la quantité et votre nom\u00a0: nous vous confirmons par message.`,
    ),
  };
}
