import { trades, type TradeKey } from '../../accounts/trades.ts';
import { tradeSymbols } from './trade-symbols.ts';

const scallops = (first: number): string =>
  [0, 1, 2, 3].map((n) => `M${16 + (2 * n + first) * 36} 24h36v36a18 18 0 0 1-36 0z`).join('');

const draw = (trade: TradeKey): string =>
  '<svg class="shop-drawing" viewBox="0 0 320 240" aria-hidden="true" focusable="false">' +
  '<rect class="shop-drawing__wall" width="320" height="240"/>' +
  '<rect class="shop-drawing__glass" x="36" y="92" width="248" height="126" rx="6"/>' +
  '<path class="shop-drawing__sill" d="M24 218h272"/>' +
  `<path class="shop-drawing__thing" d="${tradeSymbols[trade]}" transform="translate(108 100)"/>` +
  `<path class="shop-drawing__red" d="${scallops(0)}"/><path class="shop-drawing__white" d="${scallops(1)}"/></svg>`;

/** Written once: a list of a town shows two dozen of them. */
export const shopDrawing = Object.fromEntries(trades.map(({ key }) => [key, draw(key)])) as Readonly<
  Record<TradeKey, string>
>;
