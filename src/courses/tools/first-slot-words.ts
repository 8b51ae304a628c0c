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

const sayWhy = ({ why }: PassedDay, many: boolean): string => {
  if (why.kind === 'holiday') return `férié (${why.holiday.name})`;
  if (why.kind === 'closed') return many ? 'jours fermés' : 'jour fermé';
  if (why.kind === 'no-range') return 'pas de retrait';
  return why.kind === 'full' ? 'complet' : 'plus de créneau';
};

/** Days that follow each other for the same reason are said together. */
function sayPassed(passed: readonly PassedDay[]): string {
  const groups: PassedDay[][] = [];
  for (const day of passed) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group && first && sayWhy(first, true) === sayWhy(day, true)) group.push(day);
    else groups.push([day]);
  }
  return groups
    .map((group) => {
      const [first, last] = [group[0]!, group.at(-1)!];
      const days =
        group.length === 1 ? sayDayShort(first.day) : `${sayDayShort(first.day)} au ${sayDayShort(last.day)}`;
      return `${days}, ${sayWhy(first, group.length > 1)}`;
    })
    .join(semicolon);
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
  if (passed.length > 0) sentences.push(`Jours passés${colon}${sayPassed(passed)}.`);
  if (full.length > 0) {
    sentences.push(`Déjà complet${colon}${joinAnd(full.map(({ from }) => sayTime(from)))}.`);
  }
  return sentences;
}
