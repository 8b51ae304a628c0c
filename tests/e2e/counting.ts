import { loadReachKey } from '../../src/platform/reach-key.ts';
import type { Counting } from '../../src/reach/count-event.ts';
import type { TestServer } from './server.ts';

/** What counts in a test's own writing to the database of a server: the server's key, now. */
export const countingOf = ({ dataDir }: TestServer): Counting => ({
  now: new Date(),
  reachKey: loadReachKey({ dataDir, reachKey: undefined }),
});
