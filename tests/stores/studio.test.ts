import { beforeEach, describe, expect, it } from 'vitest';
import { addSeconds } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Sender } from '../../src/videos/may-upload.ts';
import { ownVideo } from '../../src/videos/own-video.ts';
import { erase } from '../../src/videos/personal-data.ts';
import { reviewVideo, type TypedDecision } from '../../src/videos/review-video.ts';
import { putBackVideo } from '../../src/videos/put-back-video.ts';
import { saveCaptions } from '../../src/videos/save-captions.ts';
import { signRelease } from '../../src/videos/sign-release.ts';
import { submitForReview, takeBackFromReview } from '../../src/videos/submit-for-review.ts';
import { tellConsentEnds } from '../../src/videos/tell-consent-ends.ts';
import { withdrawRelease } from '../../src/videos/withdraw-release.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const start = new Date('2026-11-22T10:00:00.000Z');
const day = 24 * 3600;
const cue = { from: 0, to: 4, text: 'Bonjour à tous.' };

describe.each(engines)('the studio on $name', (engine) => {
  const database = freshDatabase(engine);
  let representative: Sender;
  let staff: Sender;
  let other: Sender;
  let id = '';

  const deps = () => ({ database: database(), siteUrl: 'https://declic.example' });
  const signing = () => ({
    database: database(),
    config: { publisher: 'Déclic', contactEmail: 'contact@example.com' },
  });
  const video = () =>
    database().read.selectFrom('video').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const mails = async (to: Sender) =>
    database()
      .read.selectFrom('outbox')
      .selectAll()
      .where('recipient', '=', `${to.id}@example.com`)
      .execute();
  const acts = async () =>
    (
      await database()
        .read.selectFrom('audit_act')
        .select('act')
        .where('subject', '=', `video:${id}`)
        .execute()
    ).map(({ act }) => act);
  const captions = (cues: unknown[] = [cue], checked = true) =>
    saveCaptions(database(), representative, id, { cues, checked }, start);
  const sign = (years = '3', now = start) =>
    signRelease(signing(), representative, id, { speaker: 'Camille Exemple', years, agreed: true }, now);
  const submit = () => submitForReview(database(), representative, id, start);
  const decide = (decision: TypedDecision['decision'], seen: number, reason = 'Une raison.', now = start) =>
    reviewVideo(deps(), staff, id, { decision, reason, seen }, now);
  const publish = async () => {
    await captions();
    await sign();
    await submit();
    await decide('accept', (await video()).version);
  };

  beforeEach(async () => {
    const person = async (role: Sender['role'], represents: string | null): Promise<Sender> => ({
      id: await addAccount(database(), { role }),
      role,
      represents,
    });
    representative = await person('representative', '53');
    other = await person('representative', '28');
    staff = await person('staff', null);
    id = `rr-06-53-${newId(start).slice(-6)}`;
    await database().transact((trx) => trx.deleteFrom('video').execute());
    await database().transact((trx) =>
      trx
        .insertInto('video')
        .values({
          id,
          slot: 'rr-06',
          step: '06-1',
          variant: '53',
          label: 'Représentation régionale — Bretagne',
          account_id: representative.id,
          title: 'Le retrait',
          notes: '',
          state: 'ready',
          seconds: 90,
          bytes: 1000,
          audio_bytes: 500,
          media_path: `v/${newId(start)}`,
          created_at: start.toISOString(),
        } as never)
        .execute(),
    );
  });

  it('keeps unfinished captions, and checks only whole ones', async () => {
    await captions([cue, { from: 4, to: 5, text: ' ' }], false);
    expect(await video()).toMatchObject({ captions_checked_at: null });
    await expect(captions([cue, { from: 4, to: 5, text: ' ' }])).rejects.toMatchObject({
      code: 'captions-empty',
    });
    await expect(captions([{ from: 95, to: 99, text: 'Après la fin.' }])).rejects.toMatchObject({
      code: 'captions-empty',
    });
    await expect(captions([{ from: 'x', to: 1, text: '' }])).rejects.toMatchObject({ code: 'malformed' });
    await captions();
    expect((await video()).captions_checked_at).not.toBeNull();
    await captions([cue], false);
    expect((await video()).captions_checked_at).toBeNull();
  });

  it('is not submitted without checked captions and a signed release', async () => {
    await expect(submit()).rejects.toMatchObject({ code: 'captions-unchecked' });
    await captions();
    await expect(submit()).rejects.toMatchObject({ code: 'release-missing' });
    await expect(
      signRelease(signing(), representative, id, { speaker: 'Camille', years: '3', agreed: false }, start),
    ).rejects.toMatchObject({ code: 'release-not-agreed' });
    await expect(
      signRelease(signing(), representative, id, { speaker: ' \u202e ', years: '3', agreed: true }, start),
    ).rejects.toMatchObject({ code: 'speaker-missing' });
    await expect(sign('30')).rejects.toMatchObject({ code: 'malformed' });
    await sign();
    await submit();
    expect((await video()).state).toBe('submitted');
    await expect(captions()).rejects.toMatchObject({ code: 'video-changed' });
    expect((await acts()).sort()).toEqual(['release.sign', 'video.submit']);
  });

  it('is nobody else’s: another region is refused, and the audit log says so', async () => {
    for (const act of [
      () => saveCaptions(database(), other, id, { cues: [cue], checked: true }, start),
      () => submitForReview(database(), other, id, start),
      () => withdrawRelease(database(), other, id, start),
      () => ownVideo(database(), other, id, start),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'slot-not-yours' });
    expect(await acts()).toEqual(Array.from({ length: 4 }, () => 'access.refuse'));
    await expect(
      reviewVideo(deps(), representative, id, { decision: 'accept', reason: '', seen: 0 }, start),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is no way to fill the audit log, which nobody can shorten', async () => {
    for (let tries = 0; tries < 40; tries += 1)
      await expect(ownVideo(database(), other, id, start)).rejects.toMatchObject({ code: 'slot-not-yours' });
    expect(await acts()).toHaveLength(30);
  });

  it('one whose preparation failed is prepared again, without a line among the decisions', async () => {
    await database().transact((trx) =>
      trx
        .updateTable('video')
        .set({ state: 'failed', original_key: 'originals/film' })
        .where('id', '=', id)
        .execute(),
    );
    expect(await putBackVideo(database(), representative, id, start)).toBe('uploaded');
    expect(await acts()).toEqual([]);
  });

  it('is decided once: of twenty decisions at once one counts, with one review, one act and one mail', async () => {
    await captions();
    await sign();
    await submit();
    const { version } = await video();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => decide(index % 2 ? 'accept' : 'refuse', version)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'video-changed' });
    expect(
      await database().read.selectFrom('review').selectAll().where('video_id', '=', id).execute(),
    ).toHaveLength(1);
    expect(await mails(representative)).toHaveLength(1);
    expect((await acts()).filter((act) => act === 'video.accept' || act === 'video.refuse')).toHaveLength(1);
  });

  it('comes back with its reason, which is asked for', async () => {
    await captions();
    await sign();
    await submit();
    await expect(decide('refuse', (await video()).version, '  ')).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await decide('ask-again', (await video()).version, 'Le nom d’une enseigne se voit.');
    expect(await video()).toMatchObject({ state: 'ready', state_reason: 'Le nom d’une enseigne se voit.' });
    await captions([{ ...cue, text: 'Bonjour à vous.' }]);
    expect((await video()).captions).toContain('Bonjour à vous.');
    expect((await mails(representative))[0]?.body).toContain('Le nom d’une enseigne se voit.');
  });

  it('is taken back from review to be corrected; whoever was reading it is told', async () => {
    await captions();
    await sign();
    await submit();
    const read = (await video()).version;
    await takeBackFromReview(database(), representative, id, start);
    await expect(decide('accept', read)).rejects.toMatchObject({ code: 'video-changed' });
    await captions([{ ...cue, text: 'Bonjour à vous.' }]);
    await submit();
    expect(await video()).toMatchObject({ state: 'submitted', state_reason: null });
    expect((await video()).captions).toContain('Bonjour à vous.');
    await decide('accept', (await video()).version);
    await expect(takeBackFromReview(database(), representative, id, start)).rejects.toMatchObject({
      code: 'video-changed',
    });
    expect(await acts()).toContain('video.take-back');
  });

  it('is put back by its representative, once it was accepted and while its consent holds', async () => {
    await sign('1');
    await captions();
    await submit();
    await decide('accept', (await video()).version);
    const first = id;
    const accepted = await video();
    id = `${first}-2`;
    const second = {
      ...accepted,
      id,
      upload_id: null,
      media_path: `${accepted.media_path}-2`,
      state: 'ready' as const,
    };
    await database().transact((trx) => trx.insertInto('video').values(second).execute());
    await sign();
    await submit();
    await decide('accept', (await video()).version);
    const states = async () =>
      Object.fromEntries(
        (await database().read.selectFrom('video').select(['id', 'state']).execute()).map((row) => [
          row.id,
          row.state,
        ]),
      );
    expect(await states()).toEqual({ [first]: 'retired', [id]: 'published' });
    await expect(putBackVideo(database(), other, first, start)).rejects.toMatchObject({
      code: 'slot-not-yours',
    });
    const late = addSeconds(start, 400 * day);
    await expect(putBackVideo(database(), representative, first, late)).rejects.toMatchObject({
      code: 'release-missing',
    });
    expect(await states()).toEqual({ [first]: 'retired', [id]: 'published' });
    expect(await putBackVideo(database(), representative, first, start)).toBe('published');
    expect(await states()).toEqual({ [first]: 'published', [id]: 'retired' });
    id = first;
    expect(await video()).toMatchObject({ state_until: '2027-11-22T10:00:00.000Z' });
    expect(await acts()).toContain('video.restore');
  });

  it('goes with its consent: withdrawn, it is not shown any more and cannot be published again', async () => {
    await publish();
    expect(await video()).toMatchObject({ state: 'published' });
    expect((await video()).state_until).toBe('2029-11-22T10:00:00.000Z');
    await withdrawRelease(database(), representative, id, start);
    await withdrawRelease(database(), representative, id, start);
    expect(await video()).toMatchObject({ state: 'unpublished', media_path: null });
    expect((await acts()).filter((act) => act === 'release.withdraw')).toHaveLength(1);
  });

  it('goes with the account of who signed for it, unless somebody else signed too', async () => {
    const signer = { ...representative, id: await addAccount(database(), { role: 'representative' }) };
    const signBy = (by: Sender, years: string) =>
      signRelease(signing(), by, id, { speaker: 'Camille Exemple', years, agreed: true }, start);
    const eraseAccount = (by: Sender) => database().transact((trx) => erase(trx, by.id));
    await captions();
    await signBy(signer, '3');
    await submit();
    await decide('accept', (await video()).version);
    await signBy(representative, '1');
    await signBy(signer, '3');
    await eraseAccount(signer);
    expect(await video()).toMatchObject({ state: 'published', state_until: '2027-11-22T10:00:00.000Z' });

    await database().transact((trx) => trx.deleteFrom('release').execute());
    await signBy(signer, '3');
    await eraseAccount(signer);
    expect(await video()).toMatchObject({
      state: 'unpublished',
      media_path: null,
      state_reason: 'L’accord de la personne filmée a été retiré.',
      account_id: representative.id,
    });
  });

  it('waits no more for review when who signed for it is gone', async () => {
    const signer = { ...representative, id: await addAccount(database(), { role: 'representative' }) };
    await captions();
    await signRelease(signing(), signer, id, { speaker: 'Camille', years: '3', agreed: true }, start);
    await submit();
    await database().transact((trx) => erase(trx, signer.id));
    expect(await video()).toMatchObject({
      state: 'ready',
      captions_checked_at: expect.any(String) as string,
    });
  });

  it('tells 60 and 30 days before the end, once each, and not once it is signed again', async () => {
    await publish();
    const told = async (daysLeft: number) => {
      const now = addSeconds(new Date('2029-11-22T10:00:00.000Z'), -daysLeft * day);
      await Promise.all(
        [1, 2, 3].map(() =>
          tellConsentEnds({
            database: database(),
            clock: { now: () => now },
            siteUrl: 'https://declic.example',
          }),
        ),
      );
      return (await mails(representative)).filter(({ subject }) => subject.startsWith('Accord')).length;
    };
    expect(await told(61)).toBe(0);
    expect(await told(60)).toBe(1);
    expect(await told(45)).toBe(1);
    expect(await told(30)).toBe(2);
    expect(await told(29)).toBe(2);
    await sign('1', new Date('2029-11-01T10:00:00.000Z'));
    expect((await video()).state_until).toBe('2030-11-01T10:00:00.000Z');
    expect(await told(10)).toBe(2);
  });

  it('found late gets one notice, not two', async () => {
    await publish();
    const now = new Date('2029-11-12T10:00:00.000Z');
    const run = () =>
      tellConsentEnds({ database: database(), clock: { now: () => now }, siteUrl: 'https://declic.example' });
    await run();
    await run();
    const notices = (await mails(representative)).filter(({ subject }) => subject.startsWith('Accord'));
    expect(notices).toHaveLength(1);
    expect(notices[0]?.subject).toContain('10\u00a0jours');
  });
});
