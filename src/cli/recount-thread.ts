/** One thread of a recount: see recount-by-threads.ts. */
import { readCatalogue } from '../courses/catalogue.ts';
import { serveParts } from '../platform/reading-threads.ts';
import { Recounter } from '../reach/recount-part.ts';
import { recountingOf } from '../web/known-facts.ts';
import type { RecountSettings } from './recount-by-threads.ts';

await serveParts(({ catalogueFile, reachKey }: RecountSettings) => {
  const recounting = recountingOf(readCatalogue(catalogueFile), Buffer.from(reachKey));
  return (db) => new Recounter(db, recounting);
});
