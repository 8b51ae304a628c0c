import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readCourseFiles } from '../../src/courses/course-files.ts';
import { expect, test } from './test.ts';

const courses = readCourseFiles('content');
/** Letters and digits only: a PDF breaks lines and joins letters its own way. */
const bare = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');

/** What fits between the margins of an A4 page, in CSS pixels. */
const printed = { width: Math.floor(((210 - 2 * 18) / 25.4) * 96), height: 980 };

test('every booklet fits on A4, whole, with nothing of the site around it and no answer in it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize(printed);
  await page.emulateMedia({ media: 'print' });
  for (const course of courses) {
    await page.goto(`/cours/${course.slug}/livret/`);
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      clipped: [...document.querySelectorAll('.booklet *')].filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).overflowX !== 'visible' &&
          !element.closest('.visually-hidden'),
      ).length,
      around: [...document.querySelectorAll('.masthead, .footer, .no-print, button, video, input')].filter(
        (one) => one.checkVisibility(),
      ).length,
    }));
    expect.soft(seen, course.id).toEqual({ width: printed.width, clipped: 0, around: 0 });
    const html = await page.content();
    for (const question of course.questions) expect(html).not.toContain(question.explanation);
    expect(html).not.toMatch(/"answer"/);
  }
});

test('printed, a course is a booklet: cover, steps, lists, questions, words and sources', async ({
  page,
}, testInfo) => {
  test.setTimeout(60_000);
  const course = courses.find(({ id }) => id === '06')!;
  await page.goto(`/cours/${course.slug}/`);
  await page.getByRole('link', { name: 'Imprimer le livret' }).click();
  await expect(page.getByRole('button', { name: 'Imprimer ce livret' })).toBeVisible();
  const headings = await page.locator('.booklet :is(h2, h3)').allInnerTexts();
  const file = testInfo.outputPath('livret.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });

  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Page size:.*A4/);
  expect(readFileSync(file).length).toBeLessThan(600_000);
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((text) => text.trim() !== '');
  expect(pages.length).toBeGreaterThan(8);
  expect(pages.length).toBeLessThan(20);

  const all = bare(pages.join(' '));
  for (const step of course.steps) expect(all).toContain(bare(step.title));
  for (const question of course.questions) {
    expect(all).toContain(bare(question.prompt));
    expect(all).not.toContain(bare(question.explanation));
  }
  const list = course.steps.find((step) => step.kind === 'checklist');
  for (const item of list?.kind === 'checklist' ? list.items : []) expect(all).toContain(bare(item.text));

  const titles = new Set(headings.map(bare));
  for (const [index, text] of pages.entries()) {
    const lines = text
      .split('\n')
      .filter((line) => line.trim() !== '' && !/Déclic · formation gratuite/.test(line));
    expect(titles.has(bare(lines.at(-1)!)), `page ${index + 1} ends with a heading: ${lines.at(-1)}`).toBe(
      false,
    );
  }
});

test('without JavaScript the booklet is there, and says how to print', async ({
  browser,
  server,
  problems,
}) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  problems.watch(context);
  const page = await context.newPage();
  await page.goto(`/cours/${courses[0]!.slug}/livret/`);
  await expect(page.getByText('choisissez « Imprimer »')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Imprimer ce livret' })).toBeHidden();
  expect((await page.locator('.booklet').innerText()).length).toBeGreaterThan(8000);
  await context.close();
});
