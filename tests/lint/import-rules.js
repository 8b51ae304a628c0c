// @ts-check
/**
 * Who may know whom, as the architecture says: pages, actions, middleware, web, cli → features → platform → db. Held by
 * lint in `.ts`, `.tsx` and `.astro` alike; tests/unit/lint.test.ts shows that each rule bites.
 */
import boundaries from 'eslint-plugin-boundaries';

const features = ['accounts', 'courses', 'learning', 'certificates', 'videos', 'reach', 'shops'];

/** feature → the features it may use, besides `reach/count-*.ts`, which all may call */
const between = {
  learning: ['courses', 'accounts'],
  certificates: ['learning', 'courses', 'accounts'],
  videos: ['accounts', 'courses'],
  shops: ['accounts', 'certificates'],
};

/** @param {string} type */
const element = (type, extra = {}) => ({ element: { type, ...extra } });
/** @param {string | string[]} name */
const feature = (name) => element('feature', { captured: { name } });
/** @param {string[]} types */
const anyOf = (types) => types.map((type) => element(type));

/** @type {import('eslint').Linter.Config[]} */
export const importRules = [
  {
    files: ['src/**/*.{ts,tsx,astro}', 'db/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'feature', pattern: `src/(${features.join('|')})`, capture: ['name'] },
        ...['platform', 'ui', 'web', 'pages', 'actions', 'cli'].map((type) => ({
          type,
          pattern: `src/${type}`,
        })),
        { type: 'db', pattern: 'db' },
        // middleware.ts, content.config.ts
        { type: 'entry', pattern: 'src' },
      ],
      'boundaries/files': [
        { category: 'store', pattern: 'src/*/**/*-store.ts' },
        { category: 'count-event', pattern: 'src/reach/count-*.ts' },
        { category: 'calendar', pattern: 'src/courses/tools/public-holidays.ts' },
        { category: 'dialect', pattern: 'src/platform/dialect.ts' },
      ],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.astro'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            {
              from: anyOf(['pages', 'actions', 'web', 'cli', 'entry']),
              allow: { to: anyOf(['feature', 'platform', 'ui', 'web']) },
            },
            { from: element('feature'), allow: { to: anyOf(['platform', 'db', 'ui']) } },
            { from: element('feature'), allow: { to: { file: { categories: 'count-event' } } } },
            // which days are public holidays is the same for a course's tool and for a shop's hours
            { from: feature('shops'), allow: { to: { file: { categories: 'calendar' } } } },
            ...Object.entries(between).map(([from, to]) => ({
              from: feature(from),
              allow: { to: feature(to) },
            })),
            { from: element('ui'), allow: { to: element('platform') } },
            { from: element('platform'), allow: { to: element('db') } },
            // a migration asks how a binary column is called on this engine
            { from: element('db'), allow: { to: { file: { categories: 'dialect' } } } },
            {
              disallow: { to: { element: { type: 'feature' }, file: { categories: 'store' } } },
              message: 'A store is private to its feature: call one of its use cases.',
            },
          ],
        },
      ],
    },
  },
];
