import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { ViewCounter } from '../../src/videos/count-views.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds));

describe.each(engines)('viewing statistics on $name', (engine) => {
  const database = freshDatabase(engine);
  const counted = async (): Promise<[number, number][]> => {
    const rows = await database().read.selectFrom('video_view').selectAll().orderBy('bucket').execute();
    return rows.map(({ bucket, seconds }) => [bucket, seconds]);
  };

  it('count what is played once, and neither a replay nor a forged batch', async () => {
    const account = await addAccount(database(), {});
    const views = new ViewCounter();
    const watch = (played: [number, number][], now: Date) =>
      mergeProgress(
        { database: database(), catalogue, reachKey: Buffer.alloc(32), views },
        account,
        [
          {
            kind: 'watched',
            id: newId(),
            course: '06',
            at: now.toISOString(),
            step: '06-1',
            video: 'demo-06-a',
            played,
            position: 0,
          },
        ],
        now,
      );
    await watch([[0, 7]], at(10));
    await watch([[0, 7]], at(11));
    expect(await counted()).toEqual([
      [0, 5],
      [1, 2],
    ]);
    // 13 new seconds, one second later: progress takes them, statistics do not
    const { progress } = await watch([[0, 20]], at(11.5));
    expect(progress[0]!.videos['demo-06-a']!.played).toEqual([[0, 20]]);
    expect(await counted()).toHaveLength(2);
  });
});
