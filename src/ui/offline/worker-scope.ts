/** The little of the service worker's global scope we use: TypeScript's own list would replace the one of pages. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface WorkerEvents {
  install: Extendable;
  activate: Extendable;
  message: Extendable & { data: unknown };
}

export interface WorkerScope {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}
