/** Looks at all businesses for the photograph of a night, beside the server: see look-at-night.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../platform/database.ts';
import { nightRows } from '../reach/night.ts';
import type { NightData } from './look-at-night.ts';

const { url, reachKey, day } = workerData as NightData;
const database = openDatabase(url);
parentPort!.postMessage(await nightRows(database, Buffer.from(reachKey), day));
await database.close();
