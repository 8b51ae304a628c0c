/** The reasoning of `firstSlot` in sentences: « 11 h 10 + 2 h = 13 h 10 : vous êtes fermé ; … » (course 08, step 4). */
import { type Moment, weekdayOf } from './civil-day.ts';
import { joinAnd, sayDay, sayDayShort, sayDuration, sayTime, weekdayNames } from './day-words.ts';
import {
  type FirstSlot,
  type PassedDay,
  type SlotSettings,
  dayOff,
  searchDays,
  slotsOn,
} from './collection-slots.ts';

const colon = '\u00a0: ';
const semicolon = '\u202f; ';

/** What the shop is doing when the order is ready. */
function atReadyTime({ day, time }: Moment, settings: SlotSettings): string {
  const off = dayOff(day, settings);
  if (off?.kind === 'holiday') return `c’est férié (${off.holiday.name})`;
  if (off?.kind === 'closed') return 'c’est un de vos jours fermés';
  if (off) return `vous n’avez pas de retrait le ${weekdayNames[weekdayOf(day)]}`;
  if (slotsOn(day, settings).some(({ from }) => from === time)) return 'un créneau commence à cette heure';
  const open = settings.week[weekdayOf(day)].some(({ from, to }) => time >= from && time < to);
  return open ? 'le créneau en cours a déjà commencé' : 'vous êtes fermé';
}

function sayPassed({ day, why }: PassedDay): string {
  const name = sayDayShort(day);
  if (why.kind === 'holiday') return `${name} est férié (${why.holiday.name})`;
  if (why.kind === 'closed') return `${name} est un de vos jours fermés`;
  if (why.kind === 'no-range') return `${name}, pas de retrait`;
  if (why.kind === 'full') return `${name} est complet`;
  return `${name}, plus de créneau`;
}

/** Sentences for the screen, the paper and the clipboard. */
export function explainFirstSlot(order: Moment, found: FirstSlot, settings: SlotSettings): string[] {
  const { ready, slot, passed, full } = found;
  const sameDay = ready.day === order.day;
  const result = sameDay ? sayTime(ready.time) : `${sayDayShort(ready.day)} à ${sayTime(ready.time)}`;
  const sum = `${sayTime(order.time)} + ${sayDuration(settings.delayMinutes)} = ${result}`;
  const state = atReadyTime(ready, settings);

  if (!slot) return [`${sum}${colon}${state}.`, `Aucun créneau dans les ${searchDays} jours.`];
  const where =
    slot.day === order.day ? `à ${sayTime(slot.from)}` : `${sayDay(slot.day)} à ${sayTime(slot.from)}`;
  const sentences = [`${sum}${colon}${state}${semicolon}le premier créneau est ${where}.`];
  if (passed.length > 0) sentences.push(`Jours passés${colon}${passed.map(sayPassed).join(semicolon)}.`);
  if (full.length > 0) {
    sentences.push(`Déjà complet${colon}${joinAnd(full.map(({ from }) => sayTime(from)))}.`);
  }
  return sentences;
}
