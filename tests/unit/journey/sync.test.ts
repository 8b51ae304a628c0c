import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, load, newPhone, restart, stepDone } from './phone.ts';

const her = 'account-1';

async function signedInPhone() {
  newPhone();
  const modules = await load();
  await modules.store.switchOwner(her);
  // the loop that a page would start is started by hand in these tests
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('document', undefined);
  return modules;
}

let modules: Awaited<ReturnType<typeof load>>;
let server: FakeServer;
beforeEach(async () => {
  server = new FakeServer().install();
  modules = await signedInPhone();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const write = (step: string, id: string, revision = 0) =>
  modules.pending.writeEvent(
    her,
    { ...stepDone(step), id, at: `2026-11-22T08:00:00.${id.padStart(3, '0')}Z` },
    revision,
  );
const waiting = async () => (await modules.pending.pendingEvents(her)).map(({ event }) => event.id);

describe('sending', () => {
  it('sends what waits, stores what came back, then forgets what was sent', async () => {
    await write('06-1', '1');
    expect(await modules.loop.syncNow(her)).toBe('sent');
    expect(await waiting()).toEqual([]);
    expect(Object.keys((await modules.log.courseState('06')).steps)).toEqual(['06-1']);
    expect((await modules.log.standing('06'))?.seen).toEqual(['06-1']);
    expect(server.accounts).toEqual([her, her]);
  });

  it('asks for everything on a new device, once a minute at most', async () => {
    await modules.loop.syncNow(her);
    await modules.loop.syncNow(her);
    expect(server.received.map(({ events }) => events.length)).toEqual([0]);
  });

  it('sends at most 500 events a batch', async () => {
    for (let index = 0; index < 1201; index += 1) await write('06-1', String(index));
    expect(await modules.loop.syncNow(her)).toBe('sent');
    expect(server.received.map(({ events }) => events.length)).toEqual([500, 500, 201, 0]);
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a captive portal', () => new Response('<html>Bienvenue</html>', { status: 200 })],
    ['another answer', () => Response.json({ hello: true })],
    ['a tired server', () => Response.json({ error: 'Occupé' }, { status: 503 })],
  ])('keeps everything with %s', async (_name, answer) => {
    server.next = answer;
    await write('06-1', '1');
    expect(await modules.loop.syncNow(her)).toBe('later');
    expect(await waiting()).toEqual(['1']);
    server.next = undefined;
    expect(await modules.loop.syncNow(her)).toBe('sent');
    expect(await waiting()).toEqual([]);
  });

  it('keeps everything when the session is over, or is someone else’s', async () => {
    server.next = () => Response.json({ error: 'Connectez-vous' }, { status: 401 });
    await write('06-1', '1');
    expect(await modules.loop.syncNow(her)).toBe('signed-out');
    expect(await waiting()).toEqual(['1']);
  });

  it('sets the named events aside, keeps them with the reason, and sends the rest', async () => {
    for (const [step, id] of [['06-1', '1'], ['99-9', '2'], ['06-3', '3']] as const) await write(step, id); // prettier-ignore
    server.next = ({ events }) => {
      const index = events.findIndex(({ id }) => id === '2');
      if (index === -1) return undefined;
      const refused = [{ index, id: '2', reason: 'course-unknown', sentence: 'Ce cours n’existe pas.' }];
      return Response.json({ error: 'Un événement', refused }, { status: 422 });
    };
    expect(await modules.loop.syncNow(her)).toBe('sent');
    const left = await modules.pending.pendingEvents(her);
    expect(left).toMatchObject([{ event: { id: '2' }, refused: 'Ce cours n’existe pas.' }]);
    expect(await modules.waiting.waiting()).toEqual({ toSend: 0, refused: 1 });
    await modules.pending.retryRefused(her);
    expect(await modules.waiting.waiting()).toEqual({ toSend: 1, refused: 0 });
  });

  it('finds by halves the event that makes a batch unfit when the server names none', async () => {
    for (let index = 0; index < 20; index += 1) await write('06-1', String(index));
    server.next = ({ events }) =>
      events.some(({ id }) => id === '13')
        ? Response.json({ error: 'Trop long' }, { status: 413 })
        : undefined;
    expect(await modules.loop.syncNow(her)).toBe('sent');
    expect(await waiting()).toEqual(['13']);
  });

  it('keeps an event that grew while it travelled', async () => {
    await write('06-1', '1', 1);
    server.next = async ({ events }) => {
      if (events.length > 0) await write('06-1', '1', 2);
      return undefined;
    };
    await modules.loop.syncNow(her);
    expect(await waiting()).toEqual(['1']);
    server.next = undefined;
    await modules.loop.syncNow(her);
    expect(await waiting()).toEqual([]);
  });

  it('sends again, without harm, what was acknowledged just before a crash', async () => {
    await write('06-1', '1');
    server.next = ({ events }) => {
      // the server applied it, the phone died before it heard so
      server.received.push({ version: 1, events });
      throw new TypeError('the tab was closed');
    };
    await modules.loop.syncNow(her);
    restart();
    vi.stubGlobal('document', undefined);
    modules = await load();
    server.next = undefined;
    expect(await modules.loop.syncNow(her)).toBe('sent');
    expect(await waiting()).toEqual([]);
    expect(server.received.filter(({ events }) => events.length === 1)).toHaveLength(2);
  });

  it('sends nothing of anyone without an account', async () => {
    await modules.store.switchOwner(modules.store.anonymous);
    await modules.log.record(stepDone('06-1'));
    await modules.log.sync();
    expect(server.accounts).toEqual([]);
  });
});
