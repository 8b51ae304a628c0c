import { readFileSync } from 'node:fs';
import path from 'node:path';
import robotsParser from 'robots-parser';
import { readCourseFiles } from '../../src/courses/course-files.ts';
import { builtPages, client, htmlOf, type Tag, tagsOf } from './built-pages.ts';
import { expect, test } from './test.ts';

/** The origin this build was made for: the one of the sitemap. */
const file = (name: string) => readFileSync(path.join(client, name), 'utf8');
const sitemap = () =>
  [...file('sitemap-pages-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
const origin = () => new URL(sitemap()[0]!).origin;

const meta = (tags: Tag[], name: string) =>
  tags.find(({ attributes }) => (attributes.property ?? attributes.name) === name)?.attributes.content;
const canonicalOf = (tags: Tag[]) =>
  tags.find(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical')?.attributes.href;
const structured = (tags: Tag[]) =>
  tags
    .filter(({ attributes }) => attributes.type === 'application/ld+json')
    .map(({ text }) => JSON.parse(text) as Record<string, unknown>);

test('the sitemap holds the pages that search engines may keep, and no other', () => {
  const indexable = builtPages().filter((address) => meta(tagsOf(htmlOf(address)), 'robots') !== 'noindex');
  const expected = [...indexable, '/attestations/', '/mentions-legales/'].map(
    (address) => origin() + address,
  );
  expect(sitemap().sort()).toEqual(expected.sort());
  const robots = robotsParser(`${origin()}/robots.txt`, file('robots.txt'));
  expect(robots.getSitemaps()).toEqual([`${origin()}/sitemap-index.xml`]);
  expect(sitemap().filter((address) => !robots.isAllowed(address, 'Anybot'))).toEqual([]);
  for (const own of ['/compte/', '/connexion/', '/api/me', '/attestations/obtenir/06/'])
    expect(robots.isAllowed(origin() + own, 'Anybot'), own).toBe(false);
});

test('every page says its own address and picture; a booklet says its course', () => {
  for (const address of builtPages()) {
    const tags = tagsOf(htmlOf(address));
    if (address.endsWith('/livret/')) {
      expect(canonicalOf(tags)).toBe(origin() + address.replace(/livret\/$/, ''));
      expect(meta(tags, 'robots')).toBe('noindex');
    } else if (meta(tags, 'robots') !== 'noindex') {
      expect(canonicalOf(tags)).toBe(origin() + address);
      expect(meta(tags, 'og:url')).toBe(origin() + address);
      expect(meta(tags, 'og:title'), address).toMatch(/\S/);
      expect(meta(tags, 'og:description'), address).toMatch(/\S/);
      const image = readFileSync(path.join(client, new URL(meta(tags, 'og:image')!).pathname));
      // width and height in the first chunk of a PNG
      expect([image.readUInt32BE(16), image.readUInt32BE(20)], address).toEqual([1200, 630]);
      expect(image.length, address).toBeLessThan(60_000);
    }
  }
});

test('a course tells search engines what it is, and each step where it stands', () => {
  const courses = readCourseFiles('content');
  const pictures = new Set<string>();
  for (const course of courses) {
    const address = `/cours/${course.slug}/`;
    const tags = tagsOf(htmlOf(address));
    pictures.add(
      readFileSync(path.join(client, new URL(meta(tags, 'og:image')!).pathname)).toString('base64'),
    );
    const [data, trail] = structured(tags);
    expect(data).toMatchObject({
      '@type': 'Course',
      url: origin() + address,
      name: course.title,
      isAccessibleForFree: true,
      inLanguage: 'fr-FR',
      teaches: course.objectives,
      hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: 'PT30M' },
    });
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
    const last = course.steps.at(-1)!;
    expect(structured(tagsOf(htmlOf(`${address}${last.slug}/`)))).toMatchObject([
      { itemListElement: [{ position: 1 }, { position: 2 }, { position: 3, name: last.title }] },
    ]);
  }
  expect(pictures.size).toBe(courses.length);
});
