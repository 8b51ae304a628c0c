import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import {
  type LearningEvent,
  type SyncRequest,
  type SyncResponse,
  wireVersion,
} from '../../../src/learning/event.ts';
import { applyEvent, emptyProgress } from '../../../src/learning/progress.ts';

/** A phone with nothing on it; `restart` is a reload or a crash: modules start afresh, what was written stays. */
export function newPhone(): void {
  globalThis.indexedDB = new IDBFactory();
  restart();
}

export function restart(): void {
  vi.resetModules();
}

export const load = async () => ({
  log: await import('../../../src/learning/log.ts'),
  waiting: await import('../../../src/learning/waiting.ts'),
  watching: await import('../../../src/learning/watching.ts'),
  pending: await import('../../../src/learning/pending-events.ts'),
  owner: await import('../../../src/learning/owner.ts'),
  loop: await import('../../../src/learning/sync-loop.ts'),
  changes: await import('../../../src/learning/changes.ts'),
  store: await import('../../../src/platform/local-store.ts'),
});

/** What the server does, as far as a phone can see: everything sent is merged and given back. */
export class FakeServer {
  readonly received: SyncRequest[] = [];
  readonly accounts: (string | null)[] = [];
  #events: LearningEvent[] = [];
  /** set to refuse, fail or delay; `undefined` gives the usual answer */
  next: ((request: SyncRequest) => Response | Promise<Response | undefined> | undefined) | undefined;

  install(): this {
    vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
      const request = JSON.parse(init.body as string) as SyncRequest;
      this.accounts.push(new Headers(init.headers).get('declic-account'));
      const special = await this.next?.(request);
      if (special) return special;
      this.received.push(request);
      this.#events.push(...request.events);
      return Response.json(this.#state(request));
    });
    return this;
  }

  #state(request: SyncRequest): SyncResponse {
    const named = new Set(request.events.map(({ course }) => course));
    const courses = new Set(this.#events.map(({ course }) => course));
    const progress = [...courses]
      .filter((course) => request.events.length === 0 || named.has(course))
      .map((course) =>
        this.#events.filter((event) => event.course === course).reduce(applyEvent, emptyProgress(course)),
      );
    const standing = progress.map(({ course, steps }) => ({
      course,
      seen: Object.keys(steps),
      quizPassed: false,
      completedAt: null,
      attestation: null,
    }));
    return { version: wireVersion, progress, standing, verdicts: {} };
  }
}

export const stepDone = (step: string) =>
  ({ kind: 'step-done', course: step.slice(0, 2), step, how: 'done' }) as const;
