/** Looks at all businesses for the photograph of a night, beside the server: see look-at-night.ts. */
import { openDatabase } from '../platform/database.ts';
import { nightRows } from '../reach/night.ts';
import type { NightData } from './look-at-night.ts';

// the server ended: nobody waits any more
process.once('disconnect', () => process.exit());
const { url, reachKey, day } = await new Promise<NightData>((resolve) =>
  process.once('message', (data: NightData) => resolve(data)),
);
const database = openDatabase(url);
process.send!(await nightRows(database, Buffer.from(reachKey), day));
await database.close();
process.disconnect!();
