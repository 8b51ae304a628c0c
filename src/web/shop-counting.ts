import { countOnline as countState } from '../reach/count-event.ts';
import type { CountOnline } from '../shops/count-online.ts';
import type { Services } from './services.ts';

/** What the reach is told when a shop's links are given, found or taken away. */
export const countOnline =
  ({ clock, reachKey }: Pick<Services, 'clock' | 'reachKey'>): CountOnline =>
  (trx, accountId, state) =>
    countState(trx, accountId, state, { now: clock.now(), reachKey });
