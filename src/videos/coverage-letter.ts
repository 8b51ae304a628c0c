import type { OutgoingMail } from '../platform/outbox.ts';
import type { CoverageCell } from './coverage.ts';
import { problemWords, variantWords } from './coverage-filter.ts';
import { wantedRank } from './slot-order.ts';

export const defaultIntroduction =
  'Merci pour le travail déjà fait. Voici ce qui manque encore : une seule vidéo par semaine suffit.';

/** What of a region asks for its representatives: to film, or to mend. Most wanted first. */
export function wantedOf(cells: readonly CoverageCell[]): { film: CoverageCell[]; mend: CoverageCell[] } {
  const byWish = [...cells].sort((a, b) => wantedRank(a.slot.id) - wantedRank(b.slot.id));
  return {
    film: byWish.filter(({ state }) => state === 'missing' || state === 'under-way'),
    mend: byWish.filter(
      ({ state, problems }) =>
        state === 'published' && problems.some((problem) => problem !== 'law-to-check'),
    ),
  };
}

/** The part of the letter nobody edits, the same in the preview and in the mail: everything that is missing. */
export function letterList(cells: readonly CoverageCell[], siteUrl: string): string {
  const { film, mend } = wantedOf(cells);
  const parts = [
    part('À filmer', film, () => ''),
    part('À revoir', mend, ({ problems }) => `\u00a0: ${problems.map((it) => problemWords[it]).join(', ')}`),
  ].filter((text) => text !== '');
  return `${parts.join('\n\n')}\n\nVotre espace :\n${siteUrl}/representant/`;
}

function part(title: string, cells: readonly CoverageCell[], more: (cell: CoverageCell) => string): string {
  if (cells.length === 0) return '';
  const lines = cells.map((cell) => `- cours ${cell.slot.course.id}, ${cell.slot.step.title}${more(cell)}`);
  return `${title} (${cells.length}) :\n${lines.join('\n')}`;
}

export const coverageMail = (
  recipient: string,
  region: string,
  introduction: string,
  list: string,
): OutgoingMail => ({
  recipient,
  subject: `Vos vidéos Déclic : ${variantWords(region)}`,
  body: `Bonjour,

${introduction === '' ? '' : `${introduction}\n\n`}${list}

L’équipe Déclic
`,
});
