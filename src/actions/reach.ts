import { regionOf } from '../accounts/regions.ts';
import { Refusal } from '../platform/refusal.ts';
import { restoreBatch, voidBatch } from '../reach/void-batch.ts';
import { readBatchCriteria } from '../web/batch-criteria.ts';
import { formAction } from '../web/form-action.ts';
import { signedIn } from '../web/signed-in.ts';

const voiding = (locals: App.Locals) => {
  const { database, clock, reachKey } = locals.services;
  return { database, now: clock.now(), reachKey, actor: signedIn(locals).id };
};

/** Takes the batch that was shown out of the counts. */
export const voidSirens = formAction(
  'reach.voidSirens',
  async (field, { locals }) => {
    const criteria = readBatchCriteria(field, (code) => regionOf(code) !== undefined);
    if (!criteria) throw new Refusal('batch-changed');
    const done = await voidBatch(voiding(locals), criteria, Number(field('attendu')), field('motif'));
    return { businesses: done.businesses };
  },
  { 'reason-missing': 'motif' },
);

/** Gives a batch back. */
export const restoreSirens = formAction('reach.restoreSirens', async (field, { locals }) => ({
  businesses: await restoreBatch(voiding(locals), field('lot')),
}));
