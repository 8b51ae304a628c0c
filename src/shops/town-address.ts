import { isTrade } from '../accounts/trades.ts';
import { serviceOf } from './services.ts';

/** What the address of a town's page asks for. */
export interface TownAddress {
  text: string;
  trade: string | null;
  service: string | null;
  open: boolean;
  /** from 1 */
  page: number;
}

const lastPage = 200;

/** Reads the query of an address; what is not understood asks for nothing. */
export function readTownAddress(query: URLSearchParams): TownAddress {
  const trade = query.get('metier') ?? '';
  const service = query.get('service') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    text: (query.get('quoi') ?? '').slice(0, 100).trim(),
    trade: isTrade(trade) ? trade : null,
    service: serviceOf(service) ? service : null,
    open: query.get('ouvert') === 'oui',
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** Nothing narrowed: the page search engines may keep. */
export const isWhole = ({ text, trade, service, open, page }: TownAddress): boolean =>
  text === '' && trade === null && service === null && !open && page === 1;

export function townQuery(asked: TownAddress): string {
  const query = new URLSearchParams();
  if (asked.text !== '') query.set('quoi', asked.text);
  if (asked.trade !== null) query.set('metier', asked.trade);
  if (asked.service !== null) query.set('service', asked.service);
  if (asked.open) query.set('ouvert', 'oui');
  if (asked.page > 1) query.set('page', String(asked.page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
