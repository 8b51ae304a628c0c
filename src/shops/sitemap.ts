import { escapeHtml } from './escape.ts';

/** Where a page is, complete, and when what it shows last changed: UTC ISO-8601, or null when nobody knows. */
export interface SitemapEntry {
  url: string;
  changedAt: string | null;
}

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses a file; towns and the page of all of them come on top. */
export const mostShopsAFile = 45_000;

const lines = (tag: 'url' | 'sitemap', entries: readonly SitemapEntry[]): string =>
  entries
    .map(({ url, changedAt }) => {
      const lastmod = changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`;
      return `<${tag}><loc>${escapeHtml(url)}</loc>${lastmod}</${tag}>`;
    })
    .join('\n');

const document = (tag: 'urlset' | 'sitemapindex', body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${body}
</${tag}>
`;

export const sitemap = (entries: readonly SitemapEntry[]): string =>
  document('urlset', lines('url', entries));

/** The files there are, instead of pages. */
export const sitemapIndex = (files: readonly SitemapEntry[]): string =>
  document('sitemapindex', lines('sitemap', files));
