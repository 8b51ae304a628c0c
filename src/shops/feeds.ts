import ical from 'ical-generator';
import { trades } from '../accounts/trades.ts';
import { escapeHtml } from './escape.ts';
import { linkText } from './link.ts';
import { readyWords, serviceOf } from './services.ts';
import { photoPath, type ShownShop, shopPath } from './shop.ts';
import type { Town } from './towns.ts';
import { atTown } from './town-words.ts';

/** What a town's feeds are made of. `siteUrl`: without a trailing stroke. */
export interface TownFeed {
  town: Town;
  shops: readonly ShownShop[];
  siteUrl: string;
}

const licence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';
const tradeLabel = (key: string): string => trades.find((trade) => trade.key === key)?.label ?? '';
const urlOf = ({ town, siteUrl }: TownFeed, shop: ShownShop): string => siteUrl + shopPath(town.slug, shop);

/** `opening_hours` and `phone` are as OpenStreetMap writes them. */
export const jsonFeed = (feed: TownFeed): string =>
  JSON.stringify({
    licence,
    source: 'Déclic',
    commune: { code: feed.town.code, nom: feed.town.name },
    commerces: feed.shops.map((shop) => {
      const { content } = shop;
      return {
        id: shop.id,
        nom: content.name,
        metier: { cle: content.trade, nom: tradeLabel(content.trade) },
        page: urlOf(feed, shop),
        presentation: content.words,
        adresse: content.street,
        services: content.services,
        commande_prete_en: content.ready,
        opening_hours: content.hours,
        phone: content.phone,
        website: content.site,
        place_de_marche: content.marketplace,
        reseau_social: content.social,
        photo: shop.photo && feed.siteUrl + photoPath(shop.photo, 'large'),
        publie_le: shop.publishedAt,
        modifie_le: shop.updatedAt,
      };
    }),
  });

/** A fragment without script, style or class of ours: it takes the look of the page that includes it. */
export function htmlFragment(feed: TownFeed): string {
  const items = feed.shops.map((shop) => {
    const { content } = shop;
    const services = content.services.map((key) => serviceOf(key)!.label);
    const facts = [tradeLabel(content.trade), ...services, content.ready && readyWords(content.ready)];
    const site = content.site ?? content.marketplace ?? content.social;
    return `<li><a href="${escapeHtml(urlOf(feed, shop))}"><strong>${escapeHtml(content.name)}</strong></a><br>${escapeHtml(
      facts.filter(Boolean).join(' · '),
    )}${site ? `<br><a href="${escapeHtml(site)}" rel="nofollow noopener">${escapeHtml(linkText(site))}</a>` : ''}</li>`;
  });
  const place = `${feed.siteUrl}/commerces/${feed.town.slug}/`;
  return `<section lang="fr">
<h2>Les commerces en ligne ${escapeHtml(atTown(feed.town.name))}</h2>
<ul>
${items.join('\n')}
</ul>
<p><small>Source\u00a0: <a href="${escapeHtml(place)}">Déclic</a>, <a href="${licence}">Licence Ouverte 2.0</a></small></p>
</section>
`;
}

const rssDate = (at: string): string => new Date(at).toUTCString();

export function rssFeed(feed: TownFeed): string {
  const title = `Nouveaux commerces en ligne ${atTown(feed.town.name)}`;
  const place = `${feed.siteUrl}/commerces/${feed.town.slug}/`;
  const items = feed.shops.map((shop) => {
    const url = escapeHtml(urlOf(feed, shop));
    const words = [tradeLabel(shop.content.trade), shop.content.words].filter(Boolean).join('. ');
    return `<item><title>${escapeHtml(shop.content.name)}</title><link>${url}</link><guid isPermaLink="false">${shop.id}</guid><pubDate>${rssDate(
      shop.publishedAt,
    )}</pubDate><description>${escapeHtml(words)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeHtml(title)}</title><link>${escapeHtml(
    place,
  )}</link><atom:link href="${escapeHtml(place)}nouveaux.rss" rel="self" type="application/rss+xml"/><description>${escapeHtml(
    `Les commerces ${atTown(feed.town.name)} qui viennent d’entrer dans l’annuaire.`,
  )}</description><language>fr</language><copyright>Licence Ouverte 2.0</copyright>
${items.join('\n')}
</channel></rss>
`;
}

/** One event of a whole day for each new shop, on the day it appeared (Europe/Paris). */
export function icsFeed(feed: TownFeed): string {
  const calendar = ical({
    name: `Nouveaux commerces en ligne ${atTown(feed.town.name)}`,
    prodId: { company: 'Declic', product: 'Commerces', language: 'FR' },
  });
  for (const shop of feed.shops) {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(
      new Date(shop.publishedAt),
    );
    calendar.createEvent({
      id: `${shop.id}@declic`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(shop.publishedAt),
      summary: `Nouveau\u00a0: ${shop.content.name}`,
      description: tradeLabel(shop.content.trade),
      location: feed.town.name,
      url: urlOf(feed, shop),
    });
  }
  return calendar.toString();
}
