import * as accounts from './accounts.ts';

/** Every change a person can ask for, by feature. Each name stands in src/web/access.ts. */
export const server = { accounts };
