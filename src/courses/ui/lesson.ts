import DoNow from './DoNow.astro';
import Drawing from './Drawing.astro';
import Example from './Example.astro';
import GoodToKnow from './GoodToKnow.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What a lesson's text may use without an import. */
export const lessonComponents = { DoNow, Drawing, Example, GoodToKnow, Term, Tool: 'div', table: Table };
