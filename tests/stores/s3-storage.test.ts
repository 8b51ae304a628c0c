import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalStorage } from '../../src/platform/local-storage.ts';
import { S3Storage } from '../../src/platform/s3-storage.ts';
import type { Storage } from '../../src/platform/storage.ts';
import { FakeS3 } from '../fixtures/fake-s3.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'declic-storage-'));
const s3 = new FakeS3();
beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test-secret';
  await s3.start();
});
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true });
});

const kinds: [string, () => Storage][] = [
  ['a folder', () => new LocalStorage(path.join(folder, 'media'))],
  ['object storage', () => new S3Storage({ bucket: 'declic', endpoint: s3.url, region: 'eu-west-3' })],
];

describe.each(kinds)('storage in %s', (_, open) => {
  const file = (name: string, content: string): string => {
    const place = path.join(folder, name);
    writeFileSync(place, content);
    return place;
  };

  it('gives back what was put, whole, in part, and its size and type', async () => {
    const storage = open();
    await storage.put('v/one/720.m3u8', Buffer.from('0123456789'), 'application/vnd.apple.mpegurl');
    const whole = (await storage.open('v/one/720.m3u8'))!;
    expect(await text(whole.body)).toBe('0123456789');
    expect(whole).toMatchObject({ size: 10, type: 'application/vnd.apple.mpegurl' });
    const part = (await storage.open('v/one/720.m3u8', { start: 3, end: 5 }))!;
    expect(await text(part.body)).toBe('345');
    expect(part.size).toBe(10);
    expect(await text((await storage.open('v/one/720.m3u8', { start: 8 }))!.body)).toBe('89');
    const found = (await storage.find('v/one/720.m3u8'))!;
    expect(found.size).toBe(10);
    expect(found.tag).toBe(whole.tag);
  });

  it('changes its tag with the object', async () => {
    const storage = open();
    await storage.put('v/tag/a.mp4', file('a', 'first'), 'video/mp4');
    const before = (await storage.find('v/tag/a.mp4'))!.tag;
    await storage.put('v/tag/a.mp4', file('a', 'second one'), 'video/mp4');
    expect((await storage.find('v/tag/a.mp4'))!.tag).not.toBe(before);
  });

  it('knows what is not there', async () => {
    const storage = open();
    expect(await storage.open('v/none/a.mp4')).toBeNull();
    expect(await storage.find('v/none/a.mp4')).toBeNull();
    expect(await storage.fetch('v/none/a.mp4', path.join(folder, 'x'))).toBe(false);
    await storage.removeAll('v/none');
  });

  it('takes a file away from where it was, and gives it to work on', async () => {
    const storage = open();
    const sent = file('sent', 'film');
    await storage.take('originals/1', sent, 'application/octet-stream');
    expect(() => readFileSync(sent)).toThrow();
    const copy = path.join(folder, `copy-${Math.random()}`);
    expect(await storage.fetch('originals/1', copy)).toBe(true);
    expect(readFileSync(copy, 'utf8')).toBe('film');
  });

  it('removes everything under a prefix, and nothing else', async () => {
    const storage = open();
    for (const key of ['v/gone/a.m4s', 'v/gone/b.m4s', 'v/kept/a.m4s']) {
      await storage.put(key, Buffer.from(key), 'video/iso.segment');
    }
    expect((await storage.list('v/gone')).map(({ key }) => key).sort()).toEqual([
      'v/gone/a.m4s',
      'v/gone/b.m4s',
    ]);
    await storage.removeAll('v/gone');
    expect(await storage.list('v/gone')).toEqual([]);
    expect(await storage.find('v/kept/a.m4s')).not.toBeNull();
  });

  it('takes no key that could be a path', async () => {
    const storage = open();
    for (const key of ['../etc/passwd', '/etc/passwd', 'v/../../x', 'v//x', '.hidden', 'v/a b']) {
      await expect(storage.open(key), key).rejects.toThrow(RangeError);
    }
  });
});

it('object storage takes large files in parts', async () => {
  const storage = new S3Storage({ bucket: 'declic', endpoint: s3.url, region: 'eu-west-3' });
  const large = path.join(folder, 'large');
  writeFileSync(large, Buffer.alloc(70 * 1024 * 1024, 7));
  await storage.put('originals/large', large, 'application/octet-stream');
  expect(s3.parts).toBe(2);
  expect((await storage.find('originals/large'))!.size).toBe(70 * 1024 * 1024);
});
