import { discardVideo, putBackVideo } from '../videos/put-back-video.ts';
import { decisions, reviewVideo } from '../videos/review-video.ts';
import { signRelease } from '../videos/sign-release.ts';
import { submitForReview, takeBackFromReview } from '../videos/submit-for-review.ts';
import { withdrawRelease } from '../videos/withdraw-release.ts';
import { Refusal } from '../platform/refusal.ts';
import { formAction } from '../web/form-action.ts';
import { signedIn } from '../web/signed-in.ts';

export const putBack = formAction('studio.putBack', async (field, { locals }) => {
  const { database, clock } = locals.services;
  return putBackVideo(database, signedIn(locals), field('video'), clock.now());
});

export const discard = formAction('studio.discard', async (field, { locals }) => {
  const { database, clock } = locals.services;
  await discardVideo(database, signedIn(locals), field('video'), clock.now());
});

export const sign = formAction(
  'studio.sign',
  async (field, { locals }) => {
    const { services } = locals;
    const typed = { speaker: field('speaker'), years: field('years'), agreed: field('agreed') === 'oui' };
    await signRelease(services, signedIn(locals), field('video'), typed, services.clock.now());
  },
  { 'speaker-missing': 'speaker', 'release-not-agreed': 'agreed' },
);

export const withdraw = formAction('studio.withdraw', async (field, { locals }) => {
  const { database, clock } = locals.services;
  await withdrawRelease(database, signedIn(locals), field('video'), clock.now());
});

export const submit = formAction('studio.submit', async (field, { locals }) => {
  const { database, clock } = locals.services;
  await submitForReview(database, signedIn(locals), field('video'), clock.now());
});

export const takeBack = formAction('studio.takeBack', async (field, { locals }) => {
  const { database, clock } = locals.services;
  await takeBackFromReview(database, signedIn(locals), field('video'), clock.now());
});

export const review = formAction(
  'studio.review',
  async (field, { locals }) => {
    const { database, clock, config } = locals.services;
    const decision = decisions.find((one) => one === field('decision'));
    const seen = Number(field('seen'));
    if (decision === undefined || !Number.isInteger(seen)) throw new Refusal('malformed');
    const typed = { decision, reason: field('reason'), seen };
    const deps = { database, siteUrl: config.siteUrl };
    await reviewVideo(deps, signedIn(locals), field('video'), typed, clock.now());
    return { decision };
  },
  { 'reason-missing': 'reason' },
);
