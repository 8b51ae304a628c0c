/** `test` and `expect` of every browser test: its own server a worker, a mailbox, and no tolerated problem. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { Mailbox } from './mailbox.ts';
import { Problems } from './problems.ts';
import { TestServer } from './server.ts';

interface WorkerFixtures {
  server: TestServer;
  mailbox: Mailbox;
}

interface TestFixtures {
  /** checked at the end of every test */
  problems: Problems;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await TestServer.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  mailbox: [async ({ server }, use) => use(new Mailbox(server.dataDir)), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
  problems: [
    async ({ context }, use) => {
      const problems = new Problems();
      problems.watch(context);
      await use(problems);
      expect(problems.found, 'problems in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No violation of any rule of axe: WCAG 2.2 A and AA, and good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  // legacy: our pages hold no frame of another origin, so the second page it opens otherwise would bring nothing
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const said = violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} — ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(said, `accessibility of ${page.url()}`).toEqual([]);
}
