import { smallest } from '../reach/suppress.ts';
import { whereViewersLeave } from '../videos/leaving.ts';
import type { Services } from './services.ts';

export interface VideoViews {
  title: string;
  /** null: fewer than five */
  viewers: number | null;
  /** viewers left in each slice of five seconds; empty when they are too few to be shown, cut where they get so */
  remaining: number[];
}

/** The published videos of a region and where people leave them, without small numbers. */
export async function readVideoViews(
  { database }: Pick<Services, 'database'>,
  region: string,
): Promise<VideoViews[]> {
  return (await whereViewersLeave(database.read, region)).map(({ title, viewers }) => {
    const end = viewers.findIndex((count) => count < smallest);
    const remaining = end === -1 ? viewers : viewers.slice(0, end);
    return { title, viewers: remaining[0] ?? null, remaining };
  });
}
