import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { load, newPhone, restart, stepDone } from './phone.ts';

beforeEach(newPhone);
afterEach(() => {
  vi.useRealTimers();
});

const span = (from: number, to: number) => ({
  course: '06',
  step: '06-1',
  video: 'v1',
  from,
  to,
  position: to,
});

describe('the log on the phone', () => {
  it('keeps a finished step through a crash, before anything is sent', async () => {
    const { log } = await load();
    await log.record(stepDone('06-2'));
    restart();
    const after = await load();
    expect((await after.log.courseState('06')).steps['06-2']).toMatchObject({ how: 'done' });
    expect(await after.waiting.waiting()).toEqual({ toSend: 1, refused: 0 });
  });

  it('loses less than 10 s of watching when the page dies without warning', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const { log } = await load();
    for (let second = 0; second < 60; second += 1) {
      await log.recordWatched(span(second, second + 1));
      await vi.advanceTimersByTimeAsync(1000);
    }
    restart();
    vi.useRealTimers();
    const video = (await (await load()).log.courseState('06')).videos.v1!;
    const kept = video.played.reduce((sum, [from, to]) => sum + to - from, 0);
    expect(kept).toBeGreaterThan(50);
    expect(60 - video.position).toBeLessThan(10);
  });

  it('holds an hour of one video as one growing event', async () => {
    const { log, watching, pending, store } = await load();
    for (let second = 0; second < 300; second += 1) await log.recordWatched(span(second, second + 1));
    await watching.flushWatching();
    const events = await pending.pendingEvents(store.anonymous);
    expect(events).toHaveLength(1);
    expect(events[0]!.event).toMatchObject({ played: [[0, 300]], position: 300 });
  });

  it('makes whole seconds of halves reported apart, and none of a replay', async () => {
    const { log } = await load();
    for (const [from, to] of [
      [0, 4.3],
      [4.3, 8.6],
      [8.6, 10],
      [2, 6],
      [20.4, 21.2],
    ] as const)
      // prettier-ignore
      await log.recordWatched(span(from, to));
    expect((await log.courseState('06')).videos.v1!.played).toEqual([[0, 10]]);
  });

  it('ignores what no player can mean', async () => {
    const { log } = await load();
    for (const [from, to] of [[NaN, 3], [-4, 2], [0, Infinity]] as const) await log.recordWatched(span(from, to)); // prettier-ignore
    expect((await log.courseState('06')).videos).toEqual({});
  });

  it('tells by itself that enough of a video was watched, when it knows its length', async () => {
    const { log } = await load();
    await log.recordWatched({ ...span(0, 13), seconds: 20 });
    await vi.waitFor(async () => {
      await log.recordWatched({ ...span(13, 15), seconds: 20 });
      expect(log.isStepDone(await log.courseState('06'), '06-1')).toBe(true);
    });
    expect(await log.resumePosition('06', 'v1')).toBe(15);
    expect(await log.resumePosition('06', 'v2')).toBe(0);
  });

  it('says so when the phone refuses to keep anything', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { log } = await load();
    await expect(log.record(stepDone('06-2'))).rejects.toThrow('full');
  });
});

describe('the memory of an older page', () => {
  it('is migrated step by step, and left as it was when a step fails', async () => {
    const { store } = await load();
    const steps: Parameters<typeof store.openLocal>[1] = [
      (db) => {
        db.createObjectStore('settings');
      },
    ];
    const old = await store.openLocal('other', steps);
    await old.put('settings', 'kept', 'word');
    old.close();
    const broken = store.openLocal('other', [...steps, () => Promise.reject(new Error('no'))]);
    await expect(broken).rejects.toThrow();
    const next = await store.openLocal('other', [
      ...steps,
      async (_db, transaction) => {
        const settings = transaction.objectStore('settings');
        await settings.put(`${String(await settings.get('word'))} and more`, 'word');
      },
    ]);
    expect(await next.get('settings', 'word')).toBe('kept and more');
    next.close();
  });
});
