import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/accounts/sessions.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { answerDirectly } from '../../src/web/answer-directly.ts';
import { directRoutes } from '../../src/web/direct-routes.ts';
import type { Services } from '../../src/web/services.ts';
import { stepDone } from '../fixtures/facts.ts';
import { smallCatalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

describe.each(engines)('the sync endpoint on $name', (engine) => {
  const database = freshDatabase(engine);
  const logged: string[] = [];
  let server: Server;
  let url: string;
  let account: string;
  let session: string;

  beforeAll(async () => {
    const services = {
      config: readConfig({}),
      database: database(),
      clock: systemClock,
      log: createLog('error', (line) => logged.push(line)),
      catalogue: smallCatalogue,
      reachKey: Buffer.alloc(32),
    } as Services;
    server = createServer((request, response) => {
      void answerDirectly(directRoutes['/api/sync/']!, { services, request, response, requestId: 'r' });
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    url = `http://localhost:${(server.address() as AddressInfo).port}/api/sync/`;
    account = await addAccount(database(), {});
    session = (await database().transact((trx) => openSession(trx, account))).rawId;
  });
  afterAll(() => server.close());

  const send = (body: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', body, headers: { cookie: `declic-session=${session}`, ...headers } });
  const batch = (events: unknown) => JSON.stringify({ version: 1, events });

  it('keeps a batch and says so, to this person only', async () => {
    const answer = await send(batch([stepDone('06-2')]), { 'declic-account': account });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ standing: [{ course: '06', seen: ['06-2'] }] });
    expect(await (await send(batch([]))).json()).toMatchObject({ progress: [{ course: '06' }] });
  });

  it.each([
    ['no session', batch([]), { cookie: '' }, 401],
    ['a session that is nobody’s', batch([]), { cookie: `declic-session=${'a'.repeat(40)}` }, 401],
    ['another person than the session', batch([]), { 'declic-account': 'someone-else' }, 401],
    ['a page of another site', batch([]), { 'sec-fetch-site': 'cross-site' }, 403],
    ['another origin', batch([]), { origin: 'https://example.net' }, 403],
    ['no JSON', '{', {}, 400],
    ['an empty body', '', {}, 400],
    ['another version', JSON.stringify({ version: 7, events: [] }), {}, 409],
    ['10,000 events', batch(Array.from({ length: 10_000 }, () => 1)), {}, 413],
    ['a body beyond half a megabyte', batch(['x'.repeat(600_000)]), {}, 413],
    ['an unknown step', batch([stepDone('06-77')]), {}, 422],
  ])('%s: refused with a sentence', async (_, body, headers, status) => {
    const answer = await send(body, headers);
    expect(answer.status).toBe(status);
    const { message, error } = (await answer.json()) as { message?: string; error?: string };
    expect(message ?? error).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('names each refused event with a reason and a sentence', async () => {
    const bad = stepDone('06-77');
    const answer = await send(batch([stepDone('06-3'), bad]));
    expect(await answer.json()).toEqual({
      error: expect.stringContaining('n’a pas pu être enregistré') as string,
      refused: [
        {
          index: 1,
          id: bad.id,
          reason: 'step-unknown',
          sentence: 'Cette étape n’existe pas dans ce parcours.',
        },
      ],
    });
    const { standing } = (await (await send(batch([]))).json()) as { standing: unknown };
    expect(standing).toMatchObject([{ seen: ['06-2'] }]);
  });

  it('whatever arrives, the answer is a sentence and never « our fault »', async () => {
    const event = fc.oneof(fc.jsonValue(), fc.constant(stepDone('06-2')));
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ version: fc.constantFrom(1, 2, null), events: fc.oneof(fc.jsonValue(), fc.array(event)) }).map((value) => JSON.stringify(value)), // prettier-ignore
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const answer = await send(text);
        expect(answer.status).toBeLessThan(500);
        await answer.json();
      }),
      { numRuns: 200 },
    );
    expect(logged).toEqual([]);
  });
});
