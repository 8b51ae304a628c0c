import * as accounts from './accounts.ts';
import * as certificates from './certificates.ts';
import * as coverage from './coverage.ts';
import * as learning from './learning.ts';
import * as lists from './lists.ts';
import * as reach from './reach.ts';
import * as secondFactor from './second-factor.ts';
import * as shops from './shops.ts';
import * as studio from './studio.ts';
import * as team from './team.ts';

/** Every change a person can ask for, by feature. Each name stands in src/web/access.ts. */
export const server = {
  accounts,
  certificates,
  coverage,
  learning,
  lists,
  reach,
  secondFactor,
  shops,
  studio,
  team,
};
