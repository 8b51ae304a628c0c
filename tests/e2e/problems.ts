import type { BrowserContext, Page } from '@playwright/test';

/**
 * What must not happen in a browser while a test runs: an error on the console, a broken content security policy, a
 * script that throws, a request that fails. A test that provokes one says so with `allow`.
 */
export class Problems {
  readonly #found: string[] = [];
  readonly #allowed: RegExp[] = [];

  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Every page of the context, open or to come. Contexts a test makes itself must be given here. */
  watch(context: BrowserContext): void {
    context.on('page', (page) => this.#watchPage(page));
    for (const page of context.pages()) this.#watchPage(page);
  }

  get found(): string[] {
    return this.#found.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
  }

  #watchPage(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.#found.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.#found.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // leaving a page, or a player that has enough, gives a request up: nothing failed
      if (reason !== 'net::ERR_ABORTED') this.#found.push(`request: ${reason} ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#found.push(`response: ${response.status()} ${response.url()}`);
    });
  }
}
