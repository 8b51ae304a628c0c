import type { TestProject } from 'vitest/node';
import { runPostgres } from '../run-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the server, without a database name */
    postgresUrl: string;
  }
}

/** One PostgreSQL for all store tests of a run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await runPostgres();
  project.provide('postgresUrl', url);
  return stop;
}
