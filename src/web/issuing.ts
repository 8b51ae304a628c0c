import { readProfile } from '../accounts/read-profile.ts';
import type { Issuing } from '../certificates/issuing.ts';
import { completionsOf } from '../learning/completions.ts';
import { courseResult } from '../learning/course-result.ts';
import type { Services } from './services.ts';

/** Ties what certificates need to the features that know it. */
export const issuingOf = (services: Services): Issuing => ({
  ...services,
  courseResult: (db, accountId, courseId) => courseResult(db, services.catalogue, accountId, courseId),
  completions: completionsOf,
  businessOf: async (db, accountId) => {
    const { business_name: name, siren } = await readProfile(db, accountId);
    return { name, siren };
  },
});
