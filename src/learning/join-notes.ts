import { joinVerdicts, type Verdicts } from './verdict-memory.ts';

/**
 * What becomes of a note kept by both the anonymous part and its new owner. Ticks and verdicts add up; of two sets of
 * figures in one tool, the one begun just now without an account is the newer, and wins.
 */
export function joinNotes(key: string, hers: unknown, begun: unknown): unknown {
  if (hers === undefined) return begun;
  if (key.startsWith('verdicts:')) return joinVerdicts(hers as Verdicts, begun as Verdicts);
  if (key.startsWith('ticks:')) return [...new Set([...(hers as string[]), ...(begun as string[])])];
  if (/^(recall|deed):/.test(key)) return { ...(hers as object), ...(begun as object) };
  return begun;
}
