import { phoneWords } from '../phone.ts';
import { readyWords, services } from '../services.ts';
import type { LinkKind, ShopContent } from '../shop.ts';

/** Where the QR code leads: her page here, or one of her own links. */
export type Target = 'page' | LinkKind;

/** What a sheet says, before it is drawn. */
export interface KitSheet {
  name: string;
  place: string | null;
  services: string[];
  ready: string | null;
  phone: string | null;
  /** of the QR code, complete */
  address: string;
  /** a demonstration account: the sheet says that it is an example */
  example: boolean;
}

/** The short address of a shop: a page that is there before, while and after the shop is public. */
export const shortPath = (shopId: string): string => `/qr/${shopId}/`;

/** Reads a target; one the shop does not have is her page. */
export const readTarget = (typed: string | null, content: ShopContent): Target =>
  (['site', 'marketplace', 'social'] as const).find((kind) => kind === typed && content[kind] !== null) ??
  'page';

export const targetAddress = (
  target: Target,
  content: ShopContent,
  shopId: string,
  siteUrl: string,
): string => (target === 'page' ? null : content[target]) ?? new URL(shortPath(shopId), siteUrl).href;

export function sheetOf(
  content: ShopContent,
  town: string | null,
  address: string,
  example: boolean,
): KitSheet {
  return {
    name: content.name,
    place: [content.street, town].filter(Boolean).join(', ') || null,
    services: services.filter(({ key }) => content.services.includes(key)).map(({ label }) => label),
    ready: content.ready === null ? null : readyWords(content.ready),
    phone: content.phone === null ? null : phoneWords(content.phone),
    address,
    example,
  };
}
