import { dayOf, isoDay } from '../reach/paris-day.ts';
import type { BatchCriteria } from '../reach/void-batch.ts';

/** The batch a form or an address describes; undefined when its days make no sense. */
export function readBatchCriteria(
  field: (name: string) => string,
  isRegion: (code: string) => boolean,
): BatchCriteria | undefined {
  const [from, to] = [day(field('du')), day(field('au') || field('du'))];
  if (from === undefined || to === undefined || from > to) return undefined;
  const region = field('region');
  const bucket = field('origine');
  if (region !== '' && !isRegion(region)) return undefined;
  if (bucket !== '' && !/^\d{1,4}$/.test(bucket)) return undefined;
  return { from, to, region: region || null, bucket: bucket === '' ? null : Number(bucket) };
}

function day(typed: string): number | undefined {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? dayOf(typed) : Number.NaN;
  return Number.isInteger(read) && isoDay(read) === typed ? read : undefined;
}
