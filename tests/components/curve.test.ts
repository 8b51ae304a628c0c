import { experimental_AstroContainer as Container } from 'astro/container';
import { expect, it } from 'vitest';
import { type DefinitionChange, definitionChanges } from '../../src/reach/definitions.ts';
import { dayOf } from '../../src/reach/paris-day.ts';
import Curve from '../../src/reach/ui/Curve.astro';

const [first, last] = [dayOf('2026-11-02'), dayOf('2027-01-11')];
const weeks = Array.from({ length: (last - first) / 7 + 1 }, (_, week) => ({
  from: first + 7 * week,
  counts: { reached: 10 + week, started: 5, completed: 2, certified: 1 },
}));
const second: DefinitionChange = {
  version: 2,
  day: '2026-12-07',
  text: 'Trente secondes de son comptent aussi.',
};

async function draw(changes: readonly DefinitionChange[], until = last): Promise<string> {
  const container = await Container.create();
  return container.renderToString(Curve as Parameters<typeof container.renderToString>[0], {
    props: { points: weeks, until, changes },
  });
}
const linesOf = (html: string) => [
  ...html.matchAll(/<line class="curve__change" x1="([\d.]+)" x2="([\d.]+)"/g),
];

it('shows a change of definitions as a dated line at its day, and says in words what changed', async () => {
  const html = await draw([...definitionChanges.slice(0, 1), second]);
  const [[, x1, x2] = [], ...more] = linesOf(html);
  expect(more).toEqual([]);
  // half of the ten weeks, between the two edges of the picture
  expect(Number(x1)).toBeCloseTo(58 + (720 - 124 - 58) / 2, 0);
  expect(x2).toBe(x1);
  expect(html).toMatch(/Définitions, version 2 · 7 déc\. 26/);
  expect(html).toContain('Le 7 décembre 2026, définitions, version 2.');
  expect(html).toContain(second.text);
});

it('shows none that begins the counting or lies outside, and one of the last week though that week began before it', async () => {
  expect(linesOf(await draw(definitionChanges.slice(0, 1)))).toEqual([]);
  const outside = { ...second, day: '2026-10-31' };
  expect(linesOf(await draw([...definitionChanges.slice(0, 1), outside]))).toEqual([]);
  const late = { ...second, day: '2027-01-13' };
  expect(linesOf(await draw([...definitionChanges.slice(0, 1), late]))).toEqual([]);
  expect(linesOf(await draw([...definitionChanges.slice(0, 1), late], last + 4))).toHaveLength(1);
});
