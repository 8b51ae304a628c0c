import type { Database } from '../platform/database.ts';
import type { Counted } from './counted.ts';
import { CellSums } from './change.ts';
import { parisDay } from './paris-day.ts';
import { nowhere } from './place.ts';
import { addToCounts, appendChange } from './reach-store.ts';

/** What a request says of itself, header by header, in lower case. */
export interface Asked {
  'user-agent'?: string | undefined;
  'sec-fetch-mode'?: string | string[] | undefined;
  'sec-purpose'?: string | string[] | undefined;
  purpose?: string | string[] | undefined;
}

const robots =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|monitor|headless|lighthouse|curl|wget|python|java\/|okhttp|axios|node|go-http|libwww|scrapy|feed|validator|archiver|gptbot|claude/i;

/** A person's browser that shows a page, as far as it says: neither a robot nor a browser that fetches ahead. */
export const isShown = (asked: Asked): boolean =>
  /^Mozilla\//.test(asked['user-agent'] ?? '') &&
  !robots.test(asked['user-agent']!) &&
  (asked['sec-fetch-mode'] ?? 'navigate') === 'navigate' &&
  !/prefetch|prerender/.test(String([asked['sec-purpose'], asked.purpose]));

/** What kind of page a path is. */
export function pageKind(pathname: string): 'accueil' | 'cours' | 'etape' | 'autre' {
  if (pathname === '/') return 'accueil';
  const parts = pathname.split('/').filter(Boolean);
  if (parts[0] !== 'cours') return 'autre';
  return parts.length === 3 ? 'etape' : 'cours';
}

/**
 * Displays of pages, counted in memory by day and kind of page, without a cookie and without looking at an address, and
 * written a few times a minute. A server that is killed loses those of the last seconds: they are shown apart and decide
 * nothing.
 */
export class Exposure {
  #waiting = new Map<string, number>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  note(pathname: string, asked: Asked): void {
    if (!isShown(asked)) return;
    const key = `${parisDay(this.#now())} ${pageKind(pathname)}`;
    this.#waiting.set(key, (this.#waiting.get(key) ?? 0) + 1);
  }

  async write(database: Database): Promise<void> {
    if (this.#waiting.size === 0) return;
    const waiting = this.#waiting;
    this.#waiting = new Map();
    const group: Counted = { event: nowhere, now: nowhere, entries: [] };
    for (const [key, count] of waiting) {
      const [day, kind] = key.split(' ') as [string, string];
      group.entries.push(['exposed', '', Number(day), count], ['exposed', `page:${kind}`, 0, count]);
    }
    const sums = new CellSums();
    sums.add({ groups: [group] });
    await database.transact(async (trx) => {
      await addToCounts(trx, 'reach_tally', sums.rows());
      await appendChange(trx, { groups: [group] }, this.#now());
    });
  }
}
