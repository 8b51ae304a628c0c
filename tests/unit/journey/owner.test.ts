import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer, load, newPhone, restart, stepDone } from './phone.ts';

let phone: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  new FakeServer().install();
  newPhone();
  phone = await load();
});

const states = async () => (await phone.log.allStates()).map(({ course }) => course).sort();

describe('two people on one phone', () => {
  it('« oui » moves events and notes to her, all at once', async () => {
    await phone.log.record(stepDone('06-1'));
    await phone.store.writeNote('ticks:06-6', ['a']);
    expect(await phone.owner.unclaimedBy('anne')).toMatchObject({ notes: ['ticks:06-6'] });
    await phone.owner.claim('anne');
    expect(await states()).toEqual([]);
    await phone.owner.showPartOf('anne');
    expect(await states()).toEqual(['06']);
    expect(await phone.store.readNote('ticks:06-6')).toEqual(['a']);
    expect((await phone.owner.unclaimedBy('anne')).events).toEqual([]);
  });

  it('ticks add up when she had some already', async () => {
    await phone.store.writeNote('ticks:06-6', ['a']);
    await phone.owner.showPartOf('anne');
    await phone.store.writeNote('ticks:06-6', ['b']);
    await phone.owner.claim('anne');
    expect(await phone.store.readNote('ticks:06-6')).toEqual(['b', 'a']);
  });

  it('« non » leaves it without an owner, asks her no more, and lets another claim it', async () => {
    await phone.log.record(stepDone('06-1'));
    await phone.owner.decline('anne');
    expect((await phone.owner.unclaimedBy('anne')).events).toEqual([]);
    expect((await phone.owner.unclaimedBy('bruno')).events).toHaveLength(1);
    await phone.log.record(stepDone('08-1'));
    expect((await phone.owner.unclaimedBy('anne')).events.map(({ course }) => course)).toEqual(['08']);
    await phone.owner.claim('anne');
    await phone.owner.showPartOf('anne');
    expect(await states()).toEqual(['08']);
    await phone.owner.showPartOf(phone.store.anonymous);
    expect(await states()).toEqual(['06']);
  });

  it('each sees only her own part', async () => {
    await phone.owner.showPartOf('anne');
    await phone.log.record(stepDone('06-1'));
    await phone.owner.showPartOf('bruno');
    expect(await states()).toEqual([]);
    await phone.log.record(stepDone('08-1'));
    await phone.owner.showPartOf('anne');
    expect(await states()).toEqual(['06']);
  });

  it('what a page grows stays with the person it was opened for', async () => {
    await phone.owner.showPartOf('anne');
    const span = { course: '06', step: '06-1', video: 'v1', from: 0, to: 8, position: 8 };
    await phone.log.recordWatched(span);
    // another tab signs her out: this page still speaks for her until it reloads
    await phone.store.writeSetting('owner', phone.store.anonymous);
    await phone.log.recordWatched({ ...span, from: 8, to: 16, position: 16 });
    await phone.watching.flushWatching();
    restart();
    phone = await load();
    expect(await states()).toEqual([]);
    await phone.owner.showPartOf('anne');
    expect((await phone.log.courseState('06')).videos.v1?.position).toBe(16);
  });
});

describe('signing out', () => {
  beforeEach(async () => {
    await phone.owner.showPartOf('anne');
    await phone.log.record(stepDone('06-1'));
    await phone.loop.syncNow('anne');
    await phone.log.record(stepDone('06-2'));
    await phone.store.writeNote('tool:arbre-de-choix', { stock: true });
    await phone.store.writeNote('verdicts:06', {});
  });

  it('erases what was acknowledged, hides the rest and keeps what is not sent', async () => {
    await phone.owner.hidePartOf('anne', false);
    expect(await states()).toEqual([]);
    const db = await phone.store.localDatabase();
    expect(await db.getAll('progress')).toEqual([]);
    expect((await phone.pending.pendingEvents('anne')).map(({ event }) => event)).toMatchObject([
      { step: '06-2' },
    ]);
    expect((await db.getAll('notes')).map(({ key }) => key)).toEqual(['tool:arbre-de-choix']);
    await phone.owner.showPartOf('anne');
    await phone.loop.syncNow('anne');
    expect(Object.keys((await phone.log.courseState('06')).steps)).toEqual(['06-1', '06-2']);
  });

  it('erases tool figures when she asks', async () => {
    await phone.owner.hidePartOf('anne', true);
    expect(await (await phone.store.localDatabase()).getAll('notes')).toEqual([]);
  });

  it('forgets everything of hers, and nothing of others, once her account is gone', async () => {
    await phone.owner.showPartOf('bruno');
    await phone.log.record(stepDone('08-1'));
    await phone.owner.forget('anne');
    await phone.owner.showPartOf('anne');
    expect(await states()).toEqual([]);
    await phone.owner.showPartOf('bruno');
    expect(await states()).toEqual(['08']);
  });
});
