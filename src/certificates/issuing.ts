import type { Catalogue } from '../courses/catalogue.ts';
import type { CourseResult } from '../learning/course-result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database, Db, Trx } from '../platform/database.ts';
import type { Completions } from './subject.ts';

/** Everything that issuing and correcting need from outside. */
export interface Issuing {
  database: Database;
  clock: Clock;
  catalogue: Catalogue;
  config: Pick<Config, 'siteUrl' | 'publisher' | 'contactEmail'>;
  /** under which businesses are marked, see reach/mark.ts */
  reachKey: Buffer;
  /** learning's verdict; the rule is its own */
  courseResult: (db: Db | Trx, accountId: string, courseId: string) => Promise<CourseResult>;
  /** course id → when it was completed */
  completions: (db: Db | Trx, accountId: string) => Promise<Completions>;
  /** what accounts knows of the shop */
  businessOf: (db: Db | Trx, accountId: string) => Promise<{ name: string | null; siren: string | null }>;
}

export interface Owner {
  id: string;
  email: string;
}
