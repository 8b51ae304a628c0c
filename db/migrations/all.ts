import type { Migration } from 'kysely/migration';
import * as foundation from './0001-foundation.ts';
import * as accounts from './0002-accounts.ts';
import * as learning from './0003-learning.ts';
import * as reach from './0004-reach.ts';
import * as certificates from './0005-certificates.ts';
import * as remembering from './0006-remembering.ts';
import * as videos from './0007-videos.ts';
import * as team from './0008-team.ts';
import * as reachCounts from './0009-reach-counts.ts';
import * as shops from './0010-shops.ts';
import * as localLists from './0011-local-lists.ts';
import * as reachWeeks from './0013-reach-weeks.ts';
import * as shopIndexes from './0016-shop-indexes.ts';
import * as reachAreas from './0017-reach-areas.ts';

/** Every migration in order. Forward only; each stays compatible with the previous version of the code. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-accounts': accounts,
  '0003-learning': learning,
  '0004-reach': reach,
  '0005-certificates': certificates,
  '0006-remembering': remembering,
  '0007-videos': videos,
  '0008-team': team,
  '0009-reach-counts': reachCounts,
  '0010-shops': shops,
  '0011-local-lists': localLists,
  '0013-reach-weeks': reachWeeks,
  '0016-shop-indexes': shopIndexes,
  '0017-reach-areas': reachAreas,
};
