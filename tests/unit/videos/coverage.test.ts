import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VideoState } from '../../../db/schema/video.ts';
import type { VideoBrief } from '../../../src/courses/course.ts';
import { markOf } from '../../../src/videos/brief-mark.ts';
import { countCoverage, type CoveredVersion, coverageOf } from '../../../src/videos/coverage.ts';
import { coverageQuery, filterCoverage, readCoverageFilter } from '../../../src/videos/coverage-filter.ts';
import { letterList, wantedOf } from '../../../src/videos/coverage-letter.ts';
import type { Slot } from '../../../src/videos/slots.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
const brief: VideoBrief = {
  seconds: 90,
  opening: 'Bonjour {region_locatif}.',
  say: ['Ouvrez un créneau.'],
  regional: ['Citez {jours_feries_locaux}.'],
  never: [],
  framing: 'De face.',
};
const slot = (id: string, regional: boolean): Slot => ({
  id,
  regional,
  seconds: 90,
  course: { id: id.slice(3, 5), slug: 'c', title: 'Cours' },
  step: {
    id: `${id.slice(3, 5)}-1`,
    slug: 's',
    kind: 'video',
    title: `Étape ${id}`,
    minutes: 3,
    slot: id,
    brief,
  },
});
const slots = [slot('rr-01', true), slot('rn-08-1', false)];
const version = (values: Partial<CoveredVersion>): CoveredVersion => ({
  slot: 'rr-01',
  variant: '53',
  state: 'published',
  example: false,
  captionsChecked: true,
  briefMark: markOf(slots[0]!, '53'),
  consentUntil: inDays(300),
  ...values,
});
const cellFor = (versions: CoveredVersion[], law: string[] = []) =>
  coverageOf(slots, ['53', '94'], versions, new Set(law), now).find(
    (cell) => cell.slot.id === 'rr-01' && cell.variant === '53',
  )!;

describe('coverage', () => {
  it('has a regional slot once a region and once national, the others once', () => {
    const cells = coverageOf(slots, ['53', '94'], [], new Set(), now);
    expect(cells.map((cell) => [cell.slot.id, cell.variant, cell.state])).toEqual([
      ['rr-01', '53', 'missing'],
      ['rr-01', '94', 'missing'],
      ['rr-01', 'national', 'missing'],
      ['rn-08-1', 'national', 'missing'],
    ]);
  });

  it('says what is wrong with what is published', () => {
    expect(cellFor([version({})])).toMatchObject({ state: 'published', problems: [] });
    expect(cellFor([version({ captionsChecked: false })]).problems).toEqual(['no-captions']);
    expect(cellFor([version({ consentUntil: null })]).problems).toEqual(['consent-ended']);
    expect(cellFor([version({ consentUntil: inDays(-1) })]).problems).toEqual(['consent-ended']);
    expect(cellFor([version({ consentUntil: inDays(59) })]).problems).toEqual(['consent-ending']);
    expect(cellFor([version({ consentUntil: inDays(60) })]).problems).toEqual([]);
    expect(cellFor([version({ briefMark: 1 })]).problems).toEqual(['old-brief']);
    // nobody knows after which brief it was filmed
    expect(cellFor([version({ briefMark: null })]).problems).toEqual([]);
    expect(cellFor([version({})], ['01']).problems).toEqual(['law-to-check']);
    expect(cellFor([version({ example: true })])).toMatchObject({
      state: 'missing',
      problems: ['example-only'],
    });
    expect(cellFor([version({ state: 'submitted' }), version({ state: 'failed' })]).state).toBe('in-review');
    expect(cellFor([version({}), version({ state: 'submitted' })]).state).toBe('published');
  });

  it('knows another brief by its words, those of the region included, and not by its commas', () => {
    const mark = (changes: Partial<VideoBrief>, variant = '53') =>
      markOf({ step: { ...slots[0]!.step, brief: { ...brief, ...changes } } }, variant);
    expect(mark({ say: ['Ouvrez un creneau\u202f!'], framing: 'De profil.' })).toBe(mark({}));
    expect(mark({ say: ['Ouvrez deux créneaux.'] })).not.toBe(mark({}));
    expect(mark({}, '94')).not.toBe(mark({}));
    // the national version is not asked what only a region can tell
    const regional = ['Citez une place de marché.'];
    expect(mark({ regional })).not.toBe(mark({}));
    expect(mark({ regional }, 'national')).toBe(mark({}, 'national'));
    expect(mark({})).toBeLessThan(2 ** 31);
  });

  it('counts every cell once, whatever was sent', () => {
    const states: VideoState[] = [
      'uploaded',
      'processing',
      'failed',
      'ready',
      'submitted',
      'published',
      'refused',
    ];
    const versions = fc.array(
      fc
        .record({
          slot: fc.constantFrom('rr-01', 'rn-08-1', 'rr-99'),
          variant: fc.constantFrom('53', '94', 'national', 'com'),
          state: fc.constantFrom(...states),
          example: fc.boolean(),
        })
        .map(version),
    );
    fc.assert(
      fc.property(versions, (sent) => {
        const cells = coverageOf(slots, ['53', '94'], sent, new Set(), now);
        const counts = countCoverage(cells);
        expect(counts.cells).toBe(4);
        expect(counts.published + counts['in-review'] + counts['under-way'] + counts.missing).toBe(4);
        const regions = ['53', '94', 'national'].map((variant) =>
          countCoverage(filterCoverage(cells, { variant, aspect: '' })),
        );
        expect(regions.reduce((sum, { published }) => sum + published, 0)).toBe(counts.published);
      }),
    );
  });

  it('writes about what a region can do, and nothing when all is done', () => {
    const cells = coverageOf(
      slots,
      ['53', '94'],
      [version({ consentUntil: inDays(5) })],
      new Set(['01']),
      now,
    );
    const region = (variant: string) => filterCoverage(cells, { variant, aspect: '' });
    expect(wantedOf(region('53'))).toMatchObject({ film: [], mend: [{ variant: '53' }] });
    expect(letterList(region('53'), 'https://x')).toContain('accord d’image bientôt terminé');
    expect(letterList(region('94'), 'https://x')).toMatch(/^À filmer \(1\)\u00a0:\n- cours 01, Étape rr-01/);
    const many = Array.from({ length: 25 }, (_, index) => slot(`rr-${index + 10}`, true));
    const letter = letterList(filterCoverage(coverageOf(many, ['53'], [], new Set(), now), { variant: '53', aspect: '' }), 'https://x'); // prettier-ignore
    expect(letter.match(/^- cours/gm)).toHaveLength(25);
    expect(
      wantedOf(coverageOf([slots[0]!], ['53'], [version({})], new Set(['01']), now).slice(0, 1)),
    ).toEqual({
      film: [],
      mend: [],
    });
  });

  it('corrects an absurd address', () => {
    const read = (query: string) => readCoverageFilter(new URLSearchParams(query));
    expect(read('region=53&etat=missing')).toEqual({ variant: '53', aspect: 'missing', corrected: false });
    for (const query of ['region=com', 'region=__proto__', 'etat=x', 'etat=constructor']) {
      expect(read(query)).toEqual({ variant: '', aspect: '', corrected: true });
    }
    fc.assert(
      fc.property(fc.string(), fc.string(), (region, etat) => {
        const filter = readCoverageFilter(new URLSearchParams({ region, etat }));
        expect(read(coverageQuery(filter).slice(1))).toMatchObject({ ...filter, corrected: false });
      }),
    );
  });
});
