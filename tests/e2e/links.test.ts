import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSources } from '../../src/courses/course-files.ts';
import { routeAccess } from '../../src/web/access.ts';
import { builtPages, client, htmlOf, type Tag, tagsOf } from './built-pages.ts';
import { expect, test } from './test.ts';

/** Pages the server renders, asked for as a visitor. */
const rendered = ['/connexion/', '/mentions-legales/', '/attestations/'];

/** Routes the server answers, as patterns: `/attestations/[code]` → `/attestations/<anything>`. */
const routes = Object.keys(routeAccess).map(
  (route) => new RegExp(`^${route.replace(/\./g, '\\.').replace(/\[[^\]]+\]/g, '[^/]+')}/?$`),
);

const publishers = readSources('content').map(({ publisher }) => publisher);
/** Sites of the public bodies our sources come from; a page of theirs may stand on a subdomain. */
const isPublisher = (host: string) =>
  publishers.some((publisher) => host === publisher || host.endsWith(`.${publisher}`));

/** What a visitor may follow, and what the browser fetches by itself. */
const followed = ({ name, attributes }: Tag) =>
  name === 'a' || name === 'area' ? attributes.href : undefined;
const fetched = ({ name, attributes }: Tag): (string | undefined)[] => {
  if (name === 'link') return /canonical|alternate/.test(attributes.rel ?? '') ? [] : [attributes.href];
  const several = (attributes.srcset ?? '').split(',').map((one) => one.trim().split(' ')[0]);
  return [attributes.src, attributes.poster, attributes.data, attributes.action, ...several];
};

test('every link and anchor leads somewhere, nothing is asked of anybody else, ids stand once', async ({
  request,
}) => {
  const pages = new Map(builtPages().map((address) => [address, tagsOf(htmlOf(address))]));
  for (const address of rendered) pages.set(address, tagsOf(await (await request.get(address)).text()));
  const idsOf = new Map(
    [...pages].map(([address, tags]) => [
      address,
      tags.map(({ attributes }) => attributes.id).filter(Boolean),
    ]),
  );
  const problems: string[] = [];

  const check = (from: string, link: string) => {
    const url = new URL(link, `http://site.test${from}`);
    const { protocol, host, pathname, hash } = url;
    if (/^(mailto|tel|sms|data|blob):$/.test(protocol)) return;
    if (host !== 'site.test') {
      if (protocol !== 'https:' || !isPublisher(host))
        problems.push(`${from} → ${link}: not a source of ours`);
      return;
    }
    const isFile =
      existsSync(path.join(client, decodeURIComponent(pathname))) && path.extname(pathname) !== '';
    if (!isFile && !pages.has(pathname) && !routes.some((route) => route.test(pathname)))
      problems.push(`${from} → ${link}: nothing there`);
    const ids = idsOf.get(pathname);
    if (hash.length > 1 && ids && !ids.includes(decodeURIComponent(hash.slice(1))))
      problems.push(`${from} → ${link}: no such anchor`);
  };

  let links = 0;
  for (const [address, tags] of pages) {
    const ids = idsOf.get(address)!;
    for (const id of ids.filter((one, index) => ids.indexOf(one) !== index))
      problems.push(`${address}: id ${id} twice`);
    for (const tag of tags) {
      const link = followed(tag);
      if (link !== undefined) {
        links += 1;
        check(address, link);
      }
      for (const file of fetched(tag).filter((one) => one !== undefined && one !== '')) {
        if (/^(https?:)?\/\//.test(file!)) problems.push(`${address}: asks ${file} of somebody else`);
        else check(address, file!);
      }
    }
  }
  expect(problems).toEqual([]);
  expect(pages.size).toBeGreaterThan(250);
  expect(links).toBeGreaterThan(5000);
});
