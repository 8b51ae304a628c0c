import { readdirSync } from 'node:fs';
import path from 'node:path';
import { signInTeam, type TeamMember } from './sign-in-team.ts';
import { expect, test } from './test.ts';

/** What a program without good will sends: each is refused with a sentence, nothing is kept of it. */
test('uploads: lying offsets, other people’s ids, other regions, foreign pages, crowds and odd names', async ({
  server,
}) => {
  const own = await signInTeam(server, undefined, { region: '53' });
  const other = await signInTeam(server, undefined, { region: '28' });

  const ask = (
    who: TeamMember | null,
    method: string,
    address: string,
    headers: Record<string, string>,
    body?: BodyInit,
  ) =>
    fetch(server.url + address, {
      method,
      headers: { ...(who && { cookie: `declic-session=${who.session}` }), ...headers },
      ...(body !== undefined && { body }),
    });
  const register = (who: TeamMember, typed: Record<string, unknown> = {}) =>
    ask(
      who,
      'POST',
      '/api/studio/envois/',
      { 'content-type': 'application/json' },
      JSON.stringify({
        slot: 'rr-01',
        variant: '53',
        title: 'Bienvenue',
        notes: '',
        fileName: 'video.mp4',
        size: 1000,
        fingerprint: 'x',
        ...typed,
      }),
    );
  const tus = { 'tus-resumable': '1.0.0' };
  const create = (who: TeamMember | null, id: string, size = 1000, headers: Record<string, string> = {}) =>
    ask(who, 'POST', '/api/envois/', {
      ...tus,
      'upload-length': String(size),
      'upload-metadata': `envoi ${Buffer.from(id).toString('base64')}`,
      ...headers,
    });
  const piece = (who: TeamMember, id: string, offset: number, bytes: number) =>
    ask(
      who,
      'PATCH',
      `/api/envois/${id}`,
      { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      new Uint8Array(bytes),
    );
  const refused = async (answer: Response, status: number): Promise<void> => {
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { message: string }).message).toMatch(/^[A-ZÉÀ].+[.]$/);
  };

  const registered = await register(own, { fileName: '../../etc/pass\u202ewd.mp4' });
  expect(registered.status).toBe(200);
  const { id } = (await registered.json()) as { id: string };

  await refused(await create(null, id), 401);
  await refused(await create(own, id, 1000, { origin: 'https://evil.example' }), 403);
  await refused(await create(other, id), 404);
  await refused(await create(own, '../../../etc/passwd'), 404);
  await refused(await create(own, id, 999), 400);
  expect((await create(own, id)).status).toBe(201);
  expect((await piece(own, id, 0, 400)).status).toBe(204);
  await refused(await piece(own, id, 100, 10), 409);
  await refused(await piece(own, id, 500, 10), 409);
  await refused(await piece(other, id, 400, 10), 404);
  expect((await ask(other, 'HEAD', `/api/envois/${id}`, tus)).status).toBe(404);
  // beginning again loses nothing
  expect((await create(own, id)).status).toBe(201);
  expect((await ask(own, 'HEAD', `/api/envois/${id}`, tus)).headers.get('upload-offset')).toBe('400');
  expect((await piece(own, id, 400, 5000)).status).toBeGreaterThanOrEqual(400);
  // other tests of this server may have left some of theirs
  const kept = () => readdirSync(path.join(server.dataDir, 'uploads')).filter((name) => name.includes(id));
  expect(kept().sort()).toEqual([id, `${id}.json`]);
  expect((await ask(own, 'DELETE', `/api/envois/${id}`, tus)).status).toBe(204);
  await refused(await piece(own, id, 400, 10), 410);
  expect(kept()).toEqual([]);

  await refused(await register(other), 403);
  await refused(await register(own, { slot: 'rn-08-1', variant: 'national' }), 403);
  await refused(await register(own, { slot: 'rr-99' }), 404);
  await refused(await register(own, { size: 3_000_000_000 }), 413);
  await refused(await register(own, { size: 0 }), 422);
  await refused(await register(own, { size: -1.5 }), 422);
  await refused(await register(own, { title: ' \u200b ' }), 422);
  await refused(await ask(own, 'POST', '/api/studio/envois/', {}, 'nothing'), 400);

  const crowd = await Promise.all(
    Array.from({ length: 200 }, (_, index) => register(own, { fingerprint: `file ${index}` })),
  );
  const taken = crowd.filter(({ status }) => status === 200).length;
  expect(taken).toBeLessThanOrEqual(10);
  expect(crowd.filter(({ status }) => status === 429)).toHaveLength(200 - taken);
});
