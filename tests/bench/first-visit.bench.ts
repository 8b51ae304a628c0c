import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/find-chromium.ts';
import { TestServer } from '../e2e/server.ts';
import { kilobytes, type Row } from './bench.ts';
import { lessonPath } from './lesson-pages.ts';

export const name = 'first visit';

interface Visit {
  all: number;
  scripts: number;
}

/** Bytes over the wire as the browser counts them, headers included, with an empty cache and before any tap. */
export async function run(): Promise<Row[]> {
  const executablePath = findChromium();
  const server = await TestServer.start();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  /** the worker is fetched after the page, by nobody's request: counted apart */
  const visit = async (path: string): Promise<Visit> => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const kinds = new Map<string, string>();
    const seen: Visit = { all: 0, scripts: 0 };
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      seen.all += encodedDataLength;
      if (kinds.get(requestId) === 'Script') seen.scripts += encodedDataLength;
    });
    await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
    await context.close();
    return seen;
  };
  try {
    const rows: Row[] = [];
    const pages = [
      ['home', '/', 20_000],
      ['step to read', lessonPath('lecture'), 20_000],
      ['step with a video, before it plays', lessonPath('video'), 20_000],
      ['step with a tool (React)', lessonPath('exercice'), 90_000],
      ['step with a quiz (React)', lessonPath('quiz'), 90_000],
    ] as const;
    for (const [what, path, scriptLimit] of pages) {
      const { all, scripts } = await visit(path);
      if (scriptLimit === 20_000) {
        rows.push({
          what: `${what}: all`,
          value: kilobytes(all),
          aim: { text: '≤ 90 kB', met: all <= 90_000 },
        });
      } else rows.push({ what: `${what}: all`, value: kilobytes(all) });
      rows.push({
        what: `${what}: scripts`,
        value: kilobytes(scripts),
        aim: { text: `≤ ${scriptLimit / 1000} kB`, met: scripts <= scriptLimit },
      });
    }
    const worker = await fetch(`${server.url}/sw.js`, { headers: { 'accept-encoding': 'br' } });
    const size = Number(worker.headers.get('content-length'));
    rows.push({
      what: 'service worker, after the page',
      value: kilobytes(size),
      aim: { text: '≤ 8 kB', met: size <= 8000 },
    });
    return rows;
  } finally {
    await browser.close();
    await server.stop();
  }
}
