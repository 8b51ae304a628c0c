import { areaOf, dimOf, type Filters } from '../reach/filters.ts';
import type { FigureName } from '../reach/definitions.ts';
import { readFigure } from '../reach/read-figure.ts';
import type { Labels, ReportTable } from '../reach/report-tables.ts';
import { reachLists } from './reach-page.ts';
import type { Services } from './services.ts';

/** The rows one figure is the sum of, with French names. */
export async function figureRows(
  services: Pick<Services, 'catalogue' | 'database'>,
  filters: Filters,
  name: FigureName,
  labels: Labels,
): Promise<ReportTable[]> {
  const { regions } = reachLists(services);
  const { byArea, byDay } = await readFigure(services.database, filters, name, {
    area: areaOf(filters),
    dim: dimOf(filters),
    regions: filters.region === null ? [...regions.map(({ code }) => code), '?'] : [],
    departements: regions
      .filter(({ code }) => code === filters.region)
      .flatMap(({ code, departements }) => [...departements, `?${code}`]),
  });
  const table = (
    id: ReportTable['id'],
    title: string,
    first: string,
    rows: ReportTable['rows'],
  ): ReportTable => ({
    id,
    title,
    headings: [first, 'Nombre'],
    rows,
  });
  return [
    table('regions', filters.region === null ? 'Par région' : 'Par département', 'Lieu', byArea.map(({ area, count }) => ({ key: area, label: area.startsWith('r') ? labels.region(area.slice(1)) : labels.departement(area.slice(1)), cells: [count] }))), // prettier-ignore
    table('courbe', 'Jour par jour', 'Jour', byDay.map(({ day, count }) => ({ key: day, label: day, cells: [count] }))), // prettier-ignore
  ].filter(({ rows }) => rows.length > 0);
}
