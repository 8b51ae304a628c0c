import { defineConfig } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

const executablePath = findChromium();

/**
 * Every test runs at phone size; those tagged `@desktop` once more on a large screen. Tests start their own server, see
 * test.ts.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './build-once.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // generous: a slow machine is no failure, and no test waits for a fixed time
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.DECLIC_REPORT
    ? [['list'], ['json', { outputFile: process.env.DECLIC_REPORT }]]
    : 'list',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // recording costs a third of the suite's time: `--trace on` when a failure cannot be read from its message
    trace: 'off',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
        // a moving picture and a beep stand in for a camera; asking for them is still up to each test
        '--use-fake-device-for-media-stream',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', grep: /@desktop/, use: { viewport: { width: 1280, height: 800 } } },
  ],
});
