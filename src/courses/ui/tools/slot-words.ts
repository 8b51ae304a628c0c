/** What the slot generator says. */
import type { Weekday } from '../../tools/civil-day.ts';
import { type SlotSettings, keepsEveryPlace, orderOutlastsSlot } from '../../tools/collection-slots.ts';
import { joinAnd, sayDay, sayDuration, sayWeekdays, weekdayNames, weekdays } from '../../tools/day-words.ts';
import { plural } from '../../tools/format-number.ts';
import type { ClosedPeriod } from '../../tools/slot-form.ts';
import { weekGrid } from '../../tools/week-grid.ts';

export const slotHints = {
  slot: 'De 5 à 240 minutes.',
  order: 'Préparation et remise. Dans l’exemple\u00a0: 6\u00a0+\u00a04.',
  delay: (minutes: number | null) =>
    minutes !== null && minutes >= 60
      ? `Soit ${sayDuration(minutes)}, boutique fermée comprise.`
      : 'Compté à l’horloge, boutique fermée comprise.',
  kept: (capacity: number | null) =>
    capacity === null
      ? 'Pour servir aussi les clients présents.'
      : `Il reste ${plural(capacity, 'commande')} par créneau.`,
};

export function slotAdvice(settings: SlotSettings): string[] {
  if (orderOutlastsSlot(settings)) return ['Une commande dure plus qu’un créneau\u00a0: allongez-le.'];
  if (keepsEveryPlace(settings)) {
    return ['Vous gardez toutes les places. Nous comptons 1 commande par créneau\u00a0: gardez-en moins.'];
  }
  return [];
}

export function slotSummary(settings: SlotSettings | null, wrongDays: readonly Weekday[]): string {
  if (wrongDays.length > 0) {
    return `Vérifiez vos heures\u00a0: ${joinAnd(wrongDays.map((day) => weekdayNames[day]))}.`;
  }
  if (!settings) return 'Remplissez ou corrigez les champs pour voir votre grille.';
  const grid = weekGrid(settings);
  const open = weekdays.filter((day) => grid.starts[day].length > 0);
  if (open.length === 0) {
    const tooShort = weekdays.some((day) => settings.week[day].length > 0);
    return tooShort
      ? 'Vos plages sont plus courtes qu’un créneau\u00a0: allongez-les.'
      : 'Ajoutez vos heures de retrait pour voir votre grille.';
  }
  const places = grid.slots * grid.capacity;
  return `Votre semaine\u00a0: ${plural(grid.slots, 'créneau', 'créneaux')}, ${sayWeekdays(open)}. À ${plural(grid.capacity, 'commande')} par créneau, cela fait ${plural(places, 'commande')} au plus.`;
}

export const sayPeriod = ({ from, to }: ClosedPeriod): string =>
  from === to ? sayDay(from) : `du ${sayDay(from)} au ${sayDay(to)}`;
