import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      'tests/components/vitest.config.ts',
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        // the encoder is the slowest thing here: one file at a time
        test: { name: 'video', include: ['tests/video/**/*.test.ts'], maxWorkers: 1, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          include: ['tests/stores/**/*.test.ts'],
          globalSetup: 'tests/stores/start-postgres.ts',
        },
      },
    ],
  },
});
