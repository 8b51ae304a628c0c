import { createHash } from 'node:crypto';
import { type FilledBrief, fillBrief } from './brief.ts';
import { regionWords } from './region-words.ts';
import type { Slot } from './slots.ts';

/**
 * A number drawn from the words of a brief, kept with each version of a video filmed after it: another number is another
 * brief. Only letters and digits count, without accents: mending a comma asks nobody to film again. 31 bits, an integer on
 * both engines.
 */
export function briefMark({ opening, say, regional, never }: FilledBrief): number {
  const text = [opening ?? '', ...say, ...regional, ...never]
    .join(' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return createHash('sha256').update(words.join(' ')).digest().readUInt32BE() >>> 1;
}

/** No word of a brief depends on the year: see regionWords. */
const anyYear = 2026;

/** The mark of what one variant of a slot is asked today; null for a slot without brief. */
export const markOf = ({ step }: Pick<Slot, 'step'>, variant: string): number | null =>
  step.brief ? briefMark(fillBrief(step.brief, regionWords(variant, anyYear))) : null;
