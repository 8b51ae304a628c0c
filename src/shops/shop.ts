import type { TradeKey } from '../accounts/trades.ts';
import { slugOf } from './fold.ts';
import type { ReadyKey, ServiceKey } from './services.ts';

/** What a shop says of itself: what is prepared, and what is public once published. Stored as JSON with its version. */
export interface ShopContent {
  version: 1;
  name: string;
  /** one sentence about the shop, or null */
  words: string | null;
  trade: TradeKey;
  /** INSEE code */
  commune: string;
  /** number and street */
  street: string | null;
  /** as OpenStreetMap writes them, see osm-hours.ts; null: not said */
  hours: string | null;
  services: ServiceKey[];
  ready: ReadyKey | null;
  site: string | null;
  marketplace: string | null;
  social: string | null;
  /** E.164: +33299000000 */
  phone: string | null;
}

/** A shop as its page and its lists show it. */
export interface ShownShop {
  id: string;
  content: ShopContent;
  photo: string | null;
  publishedAt: string;
  updatedAt: string;
}

export const linkKinds = ['site', 'marketplace', 'social'] as const;
export type LinkKind = (typeof linkKinds)[number];

export const linkWords: Readonly<Record<LinkKind, string>> = {
  site: 'Site de la boutique',
  marketplace: 'Page sur une place de marché',
  social: 'Page sur un réseau social',
};

export const parseContent = (json: string): ShopContent => JSON.parse(json) as ShopContent;

/** Somebody must be able to order, reserve or at least ask. */
export const isReachable = (content: ShopContent): boolean =>
  content.phone !== null || linkKinds.some((kind) => content[kind] !== null);

/** The address of a shop's page: the id at its end makes it the only one. */
export const shopPath = (townSlug: string, { id, content }: Pick<ShownShop, 'id' | 'content'>): string =>
  `/commerces/${townSlug}/${slugOf(content.name)}-${id}/`;

export const idInSlug = (slug: string): string | null => /(?:^|-)([a-z0-9]{10})$/.exec(slug)?.[1] ?? null;

export const photoPath = (photo: string, size: 'small' | 'large'): string =>
  `/commerces/photos/${photo}-${size}.webp`;
