import type { CourseProgress } from './event.ts';

/**
 * « Fait dans ma boutique »: when she declared it, if it stands. Declared and never verified: every place that shows it
 * says « déclaré ». Both at the same instant: declared.
 */
export function declaredAt({ deed }: CourseProgress): string | undefined {
  if (deed?.declared === undefined) return undefined;
  return deed.declared >= (deed.withdrawn ?? '') ? deed.declared : undefined;
}
