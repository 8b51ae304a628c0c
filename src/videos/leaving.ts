import type { Db } from '../platform/database.ts';
import { listLive } from './video-store.ts';
import { secondsBySlice } from './view-store.ts';

/** A published version, and how many viewers are left in each of its slices of five seconds. */
export interface Leaving {
  title: string;
  viewers: number[];
}

/**
 * Where people leave the published videos of each region (or of `national`). A viewer of a whole slice plays five distinct
 * seconds of it.
 */
export async function whereViewersLeave(read: Db): Promise<(variant: string) => Leaving[]> {
  const videos = await listLive(read);
  const slices = await secondsBySlice(read, videos.map(({ id }) => id)); // prettier-ignore
  const byVariant = Map.groupBy(videos, ({ variant }) => variant);
  return (variant) =>
    (byVariant.get(variant) ?? []).map(({ id, title, slot, seconds }) => {
      const played = slices.get(id) ?? [];
      const count = Math.max(1, Math.ceil((seconds ?? 0) / 5));
      const lengthOf = (slice: number) => Math.max(1, Math.min(5, (seconds ?? 0) - slice * 5));
      const viewers = Array.from({ length: count }, (_, slice) =>
        Math.round((played[slice] ?? 0) / lengthOf(slice)),
      );
      return { title: title || slot, viewers };
    });
}
