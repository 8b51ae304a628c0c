import type { Catalogue } from '../courses/catalogue.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database, Db, Trx } from '../platform/database.ts';

/** What the server knows of one person's course; null when it was never started. */
export interface CourseResult {
  /** ids of the steps seen */
  seen: string[];
  quizPassed: boolean;
  completedAt: string | null;
  /** right answers of the best attempt, out of five; null when its questions were since retired */
  quizRight: number | null;
}

/** Everything that issuing and correcting need from outside. */
export interface Issuing {
  database: Database;
  clock: Clock;
  catalogue: Catalogue;
  config: Pick<Config, 'siteUrl' | 'publisher' | 'contactEmail'>;
  secretKey: Buffer;
  /** learning's verdict; the rule is its own */
  courseResult(db: Db | Trx, accountId: string, courseId: string): Promise<CourseResult | null>;
  /** what accounts knows of the shop */
  businessOf(db: Db | Trx, accountId: string): Promise<{ name: string | null; siren: string | null }>;
}

export interface Owner {
  id: string;
  email: string;
}
