/**
 * What to do with a bag nobody took: the waiting rule all courses share (curriculum § 1), counted from the end of the
 * missed slot. It is an example that each shop writes in its own terms.
 */
import { type Moment, minutesBetween } from './civil-day.ts';
import type { CollectionForm } from './collection-form.ts';

export type WaitingStage = 'on-time' | 'missed' | 'remind' | 'reserve' | 'remind-again' | 'over';

const hour = 60;
/** hours after the end of the slot, latest first */
const reservation: readonly (readonly [number, WaitingStage])[] = [
  [48, 'over'],
  [24, 'remind'],
  [0, 'missed'],
];
const firmOrder: readonly (readonly [number, WaitingStage])[] = [
  [7 * 24, 'over'],
  [72, 'remind-again'],
  [48, 'reserve'],
  [24, 'remind'],
  [0, 'missed'],
];

/** `over`: back on the shelf (R) or cancelled (C, P) — the order may be erased from the phone. */
export function waitingStage(form: CollectionForm, slotEnd: Moment, now: Moment): WaitingStage {
  const late = minutesBetween(slotEnd, now);
  const stages = form === 'R' ? reservation : firmOrder;
  return stages.find(([hours]) => late >= hours * hour)?.[1] ?? 'on-time';
}
