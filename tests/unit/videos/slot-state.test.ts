import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byWish, slotStanding, type VersionState } from '../../../src/videos/slot-state.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const version = (
  state: VersionState['state'],
  day = 1,
  consentUntil: string | null = '2028-01-01T00:00:00.000Z',
): VersionState => ({
  id: `${state}-${day}`,
  state,
  createdAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  consentUntil,
});

describe('the state of a slot', () => {
  it.each([
    ['missing', []],
    ['missing', [version('unpublished')]],
    ['processing', [version('uploaded')]],
    ['processing', [version('processing')]],
    ['failed', [version('failed')]],
    ['draft', [version('ready')]],
    ['to-review', [version('submitted')]],
    ['refused', [version('refused')]],
    ['published', [version('published'), version('retired', 2)]],
    ['to-renew', [version('published', 1, '2026-12-30T00:00:00.000Z')]],
    ['to-renew', [version('published', 1, null)]],
  ] as const)('is %s', (state, versions) => {
    expect(slotStanding(versions, now).state).toBe(state);
  });

  it('says where a replacement stands, and still knows what shopkeepers see', () => {
    expect(slotStanding([version('published', 1), version('ready', 5), version('refused', 3)], now)).toEqual({
      state: 'draft',
      current: 'ready-5',
      live: 'published-1',
    });
  });

  it('knows a file on its way', () => {
    expect(slotStanding([], now, true).state).toBe('uploading');
  });

  it('is the same whatever the order versions come in', () => {
    const state = fc.constantFrom<VersionState['state']>(
      'uploaded',
      'failed',
      'ready',
      'submitted',
      'refused',
      'retired',
      'unpublished',
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(state, fc.integer({ min: 1, max: 28 })), { selector: ([, day]) => day }),
        fc.nat(),
        (made, turn) => {
          const versions = made.map(([one, day]) => version(one, day));
          const turned = [
            ...versions.slice(turn % (versions.length + 1)),
            ...versions.slice(0, turn % (versions.length + 1)),
          ];
          expect(slotStanding(turned, now)).toEqual(slotStanding(versions, now));
        },
      ),
    );
  });
});

it('what waits for the person comes first, then what is wanted most, then what is done', () => {
  const slots = [
    { slot: 'rr-03', state: 'missing' },
    { slot: 'rr-20', state: 'missing' },
    { slot: 'rr-06', state: 'missing' },
    { slot: 'rr-01', state: 'published' },
    { slot: 'rr-25', state: 'refused' },
    { slot: 'rr-02', state: 'to-review' },
  ] as const;
  expect(byWish(slots).map(({ slot }) => slot)).toEqual([
    'rr-25',
    'rr-06',
    'rr-20',
    'rr-03',
    'rr-02',
    'rr-01',
  ]);
});
