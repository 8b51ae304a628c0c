import { Parser } from 'htmlparser2';
import { fold } from './fold.ts';
import { phoneDigits } from './phone.ts';
import { alike, searchWords } from './search-words.ts';

/** What a page of the shop may be recognised by. */
export interface Wanted {
  name: string;
  /** name of the commune */
  town: string;
  /** E.164 */
  phone: string | null;
}

/** Elements whose text nobody reads. */
const unread = new Set(['style', 'noscript', 'template', 'svg']);
/** Attributes that say what a page is about. */
const telling = ['content', 'alt', 'title', 'aria-label'] as const;
const mostText = 400_000;
/** Compared letter by letter with the name, which keeps everybody else waiting; a shop's page has a few thousand. */
const mostWords = 10_000;

/**
 * Whether a page shows signs of the shop: its phone number, its name (as one writes it or all its words, typing errors
 * allowed), or its town with at least half of its name. A town alone proves nothing.
 */
export function showsShop(html: string, url: string, wanted: Wanted): boolean {
  const { text, phones } = readPage(html);
  if (wanted.phone !== null && hasPhone(`${text} ${phones}`, wanted.phone)) return true;
  const page = ` ${fold(text)} `;
  const name = fold(wanted.name);
  if (name.length >= 3 && page.includes(` ${name} `)) return true;
  // « lapagebleue » in an address or a heading
  const joined = name.replaceAll(' ', '');
  if (joined.length >= 6 && (page.replaceAll(' ', '').includes(joined) || inHost(url, joined))) return true;
  const words = new Set(searchWordsOfPage(page));
  const named = searchWords(wanted.name);
  const compared = [...words].slice(0, mostWords);
  const present = named.filter((word) => words.has(word) || compared.some((other) => alike(word, other)));
  if (named.length > 1 && present.length === named.length) return true;
  const inTown = page.includes(` ${fold(wanted.town)} `);
  return inTown && named.length > 0 && present.length * 2 >= named.length;
}

const inHost = (url: string, joined: string): boolean =>
  URL.canParse(url) && new URL(url).hostname.replaceAll(/[^a-z0-9]/g, '').includes(joined);

/** In singular, as names are compared. */
const searchWordsOfPage = (page: string): string[] =>
  page.split(' ').map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));

function hasPhone(text: string, phone: string): boolean {
  const national = phoneDigits(phone);
  const digits = text.replace(/(?<=\d)[\s\u00a0\u202f.()/-]+(?=[\d(])/g, '');
  return (
    digits.includes(national) ||
    digits.includes(phone.slice(1)) ||
    digits.includes(`${phone.slice(1, 3)}${national}`)
  );
}

function readPage(html: string): { text: string; phones: string } {
  const parts: string[] = [];
  const phones: string[] = [];
  let hidden = 0;
  let code = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (unread.has(name)) hidden += 1;
      // structured data names the shop as well as any text
      if (name === 'script') code = attributes.type !== 'application/ld+json';
      for (const attribute of telling) parts.push(attributes[attribute] ?? '');
      if (attributes.href?.startsWith('tel:')) phones.push(attributes.href.slice(4));
    },
    ontext: (text) => {
      if (hidden === 0 && !code) parts.push(text);
    },
    onclosetag: (name) => {
      if (unread.has(name)) hidden = Math.max(0, hidden - 1);
      if (name === 'script') code = false;
    },
  });
  parser.write(html);
  parser.end();
  return { text: parts.join(' ').slice(0, mostText), phones: phones.join(' ') };
}
