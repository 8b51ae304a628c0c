import { attestationsOf } from '../certificates/own-certificates.ts';
import type { SyncRefusal, SyncResponse } from '../learning/event.ts';
import { mergeProgress } from '../learning/merge-progress.ts';
import { readBatch } from '../learning/read-batch.ts';
import { readStanding } from '../learning/read-standing.ts';
import { RefusedEvents, refusedEventSentences } from '../learning/refused-event.ts';
import { learnNewVideos } from './learn-new-videos.ts';
import type { Services } from './services.ts';

/** The body of a sync and the status it is answered with; other refusals are thrown. */
export async function answerSync(
  services: Services,
  accountId: string,
  body: unknown,
): Promise<{ status: 200; answer: SyncResponse } | { status: 422; answer: SyncRefusal }> {
  const { database, catalogue, clock } = services;
  try {
    const now = clock.now();
    await learnNewVideos(database, catalogue, body);
    const events = readBatch(body, catalogue, now);
    const answer =
      events.length === 0
        ? await readStanding({ read: database.read, catalogue }, accountId)
        : await mergeProgress(services, accountId, events, now);
    await addAttestations(services, accountId, answer);
    return { status: 200, answer };
  } catch (error) {
    if (!(error instanceof RefusedEvents)) throw error;
    const refused = error.refused.map((one) => ({ ...one, sentence: refusedEventSentences[one.reason] }));
    return { status: 422, answer: { error: refusedBatch(refused.length), refused } };
  }
}

/** Numbers of the attestations this person has; nothing is asked before a course is completed. */
async function addAttestations(
  { database }: Services,
  accountId: string,
  answer: SyncResponse,
): Promise<void> {
  if (answer.standing.every(({ completedAt }) => completedAt === null)) return;
  const own = await attestationsOf(database.read, accountId);
  for (const standing of answer.standing) {
    standing.attestation = own.find(({ course }) => course === standing.course)?.number ?? null;
  }
}

const refusedBatch = (count: number): string =>
  count === 1
    ? 'Un élément de votre parcours n’a pas pu être enregistré. Les autres seront envoyés de nouveau.'
    : `${count} éléments de votre parcours n’ont pas pu être enregistrés. Les autres seront envoyés de nouveau.`;
