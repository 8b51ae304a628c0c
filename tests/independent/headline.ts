/**
 * Recomputes the headline of the reach page from the pseudonymised export of facts, by the words of the definitions. It
 * shares no code with the site, on purpose: `node tests/independent/headline.ts facts.csv`.
 */
import { readFileSync } from 'node:fs';

export interface Headline {
  reached: number;
  verified: number;
  started: number;
  completed: number;
  certified: number;
  /** businesses reached by region: as counted, and as of today */
  regionsThen: Record<string, number>;
  regionsNow: Record<string, number>;
  /** businesses first reached on each day */
  reachedByDay: Record<string, number>;
}

/** RFC 4180 with `;`. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let i = 0; i < body.length; i++) {
    const c = body[i]!;
    if (quoted) {
      if (c === '"' && body[i + 1] === '"') value += body[++i]!;
      else if (c === '"') quoted = false;
      else value += c;
    } else if (c === '"') quoted = true;
    else if (c === ';' || c === '\n') {
      row.push(value.replace(/\r$/, ''));
      value = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else value += c;
  }
  return rows;
}

export function headlineOf(csv: string): Headline {
  const [headings, ...lines] = parse(csv);
  const column = (name: string) => {
    const index = headings!.findIndex((heading) => heading.startsWith(name));
    if (index === -1) throw new Error(`no column ${name}`);
    return index;
  };
  const c = {
    business: column('Entreprise (pseudonyme'),
    kind: column('Enregistrement'),
    role: column('Rôle'),
    suspended: column('Suspendu'),
    demo: column('Démonstration'),
    voided: column('Entreprise annulée'),
    verified: column('Entreprise vérifiée'),
    tied: column('SIREN donné le'),
    rank: column('Rang'),
    then: column('Région au comptage'),
    now: column('Région aujourd’hui'),
    reached: column('Touché le'),
    steps: column('Étapes vues'),
    completed: column('Cours terminés'),
    certified: column('Attestations'),
  };
  const perBusiness = new Map<string, string[][]>();
  for (const line of lines) {
    const counts =
      line[c.kind] === 'effacé' ||
      (line[c.role] === 'merchant' && line[c.suspended] === '0' && line[c.demo] === '0');
    if (line[c.business] === '' || !counts) continue;
    const known = perBusiness.get(line[c.business]!);
    if (known) known.push(line);
    else perBusiness.set(line[c.business]!, [line]);
  }
  const headline: Headline = {
    reached: 0,
    verified: 0,
    started: 0,
    completed: 0,
    certified: 0,
    regionsThen: {},
    regionsNow: {},
    reachedByDay: {},
  };
  const add = (sums: Record<string, number>, key: string) => (sums[key] = (sums[key] ?? 0) + 1);
  for (const records of perBusiness.values()) {
    if (records.some((line) => line[c.voided] === '1')) continue;
    const days = records
      .filter((line) => line[c.reached] !== '')
      .map((line) => (line[c.reached]! > line[c.tied]! ? line[c.reached]! : line[c.tied]!))
      .sort();
    if (days[0] === undefined) continue;
    headline.reached += 1;
    add(headline.reachedByDay, days[0]);
    if (records.some((line) => line[c.verified] !== '')) headline.verified += 1;
    if (records.some((line) => line[c.steps] !== '')) headline.started += 1;
    if (records.some((line) => line[c.completed] !== '')) headline.completed += 1;
    if (records.some((line) => line[c.certified] !== '')) headline.certified += 1;
    const first = records.reduce((a, b) => (b[c.rank]! < a[c.rank]! ? b : a));
    add(headline.regionsThen, first[c.then] === '' ? '?' : first[c.then]!);
    add(headline.regionsNow, first[c.now] === '' ? '?' : first[c.now]!);
  }
  return headline;
}

const file = process.argv[2];
if (import.meta.main && file !== undefined) {
  console.log(JSON.stringify(headlineOf(readFileSync(file, 'utf8')), null, 2));
}
