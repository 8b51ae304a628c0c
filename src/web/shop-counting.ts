import { countEvent } from '../reach/count-event.ts';
import type { CountOnline } from '../shops/count-online.ts';
import type { Services } from './services.ts';

/** What the reach is told when a shop's links are given, found or taken away. */
export const countOnline =
  ({ clock, secretKey }: Pick<Services, 'clock' | 'secretKey'>): CountOnline =>
  (trx, accountId, state) =>
    countEvent(
      trx,
      accountId,
      state === null ? [] : state === 'checked' ? ['online-declared', 'online-checked'] : ['online-declared'],
      { now: clock.now(), secretKey },
    );
