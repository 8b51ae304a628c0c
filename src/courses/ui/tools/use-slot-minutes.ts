import { useEffect, useState } from 'react';
import { readNumber } from '../../tools/read-number.ts';
import { exampleSlotForm, slotMinutesRule } from '../../tools/slot-form.ts';
import { Memory } from './memory.ts';
import { asSlotFigures } from './slot-figures.ts';

const minutesOf = (typed: string): number | null => {
  const reading = readNumber(typed, slotMinutesRule);
  return reading.ok ? reading.value : null;
};
const usual = minutesOf(exampleSlotForm.slotMinutes) ?? 30;

/** How long a slot lasts in the grid she made; else as in the lesson. */
export function useSlotMinutes(): number {
  const [minutes, setMinutes] = useState(usual);
  useEffect(() => {
    new Memory().read('generateur-de-creneaux').then(
      (stored) => setMinutes(minutesOf(asSlotFigures(stored)?.values.slotMinutes ?? '') ?? usual),
      () => undefined,
    );
  }, []);
  return minutes;
}
