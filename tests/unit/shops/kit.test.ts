import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText, smsSize } from '../../../src/courses/tools/short-message.ts';
import {
  fileNameOf,
  kitFormats,
  outputsOf,
  pngWidth,
  readFileName,
} from '../../../src/shops/kit/kit-formats.ts';
import { type KitSheet, readTarget, sheetOf, targetAddress } from '../../../src/shops/kit/kit-sheet.ts';
import { createKitPrinter } from '../../../src/shops/kit/print-kit.ts';
import { badgeHtml, signatureHtml, signatureText } from '../../../src/shops/kit/signature.ts';
import { smsSentence } from '../../../src/shops/kit/sms-sentence.ts';
import type { ShopContent } from '../../../src/shops/shop.ts';
import { readPdf } from '../certificates/pdf-tools.ts';

const address = 'https://declic.example/qr/abcdefghij/';
const plain: KitSheet = {
  name: 'Librairie-papeterie Exemple',
  place: '12, rue de l’Exemple, Rennes',
  services: ['Réservation', 'Click and collect', 'Livraison locale'],
  ready: 'Commande prête en 2\u00a0heures',
  phone: '02\u00a099\u00a000\u00a000\u00a000',
  address,
  example: false,
};
const all = [...plain.services, 'Envoi de colis', 'Commande par téléphone'];
const hard: Record<string, KitSheet> = {
  'a name without a space, everything else long too': {
    ...plain,
    name: 'Wm'.repeat(40),
    place: `${'Rue très longue '.repeat(8)}, Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson`,
    services: all,
    ready: 'Commande prête en une demi-journée',
    address: `https://boutique.example.org/${'chemin/'.repeat(30)}`,
  },
  'a name from right to left': { ...plain, name: 'متجر الكتب Exemple' },
  'letters no font of ours draws': { ...plain, name: '書店 Exemple' },
  'nothing but a name': { ...plain, name: 'Ex', place: null, services: [], ready: null, phone: null },
};
const printKit = createKitPrinter();
const formatOf = (key: string) => kitFormats.find((format) => format.key === key)!;
const points = (millimetres: number) => (millimetres / 25.4) * 72;

describe('a poster in PDF', () => {
  test.each(kitFormats.filter(({ printed }) => printed))(
    '$key: its size, real text, its code',
    async (format) => {
      const read = readPdf(await printKit(plain, format, 'pdf'));
      const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(read.info)!;
      expect(Number(width)).toBeCloseTo(points(format.width), 1);
      expect(Number(height)).toBeCloseTo(points(format.height), 1);
      expect(read.info).toMatch(/Pages:\s+1\b/);
      expect(read.text).toContain('Disponible');
      expect(read.text).toContain('Click and collect');
      expect(read.fonts.length).toBeGreaterThan(0);
      expect(read.fonts.every(({ embedded }) => embedded)).toBe(true);
      expect(read.code).toBe(address);
    },
  );

  test('for the printer: 3 mm of colour around the cut, marks outside of it, boxes that say so', async () => {
    const pdf = await printKit(plain, formatOf('affiche-a4'), 'pro');
    const read = readPdf(pdf);
    expect(read.check).toContain('No syntax or stream encoding errors');
    expect(read.code).toBe(address);
    const boxes = withFile(pdf, (file) => execFileSync('pdfinfo', ['-box', file], { encoding: 'utf8' }));
    const box = (name: string) =>
      new RegExp(`${name}:((?:\\s+[\\d.]+){4})`).exec(boxes)![1]!.trim().split(/\s+/).map(Number);
    const near = (name: string, around: number) => {
      const [left, low, right, high] = box(name);
      expect(left).toBeCloseTo(points(10 - around), 1);
      expect(low).toBeCloseTo(points(10 - around), 1);
      expect(right! - left!).toBeCloseTo(points(210 + 2 * around), 1);
      expect(high! - low!).toBeCloseTo(points(297 + 2 * around), 1);
    };
    near('TrimBox', 0);
    near('BleedBox', 3);
    near('MediaBox', 10);
    // looked at: colour up to the bleed, white paper with marks beyond
    const pixels = await picture(pdf);
    const at = (x: number, y: number) => pixels(points(x) / 72, points(y) / 72);
    expect(at(8, 20)).toEqual([194, 47, 28]);
    expect(at(115, 309)).toEqual([243, 178, 58]);
    expect(at(115, 312)).toEqual([255, 255, 255]);
    expect(at(3, 100)).toEqual([255, 255, 255]);
  });

  describe.each(Object.entries(hard))('%s', (_name, sheet) => {
    test.each([formatOf('carte-de-comptoir'), formatOf('vitrophanie')])(
      '$key: one page, the code still reads',
      async (format) => {
        const read = readPdf(await printKit(sheet, format, 'pdf'));
        expect(read.info).toMatch(/Pages:\s+1\b/);
        expect(read.code).toBe(sheet.address);
        if (sheet.phone) expect(read.text).toContain('02 99 00 00 00');
        if (sheet.name.includes('書')) expect(read.text).toContain('?? Exemple');
      },
    );
  });

  test('a demonstration account’s sheet says that it is an example; others do not', async () => {
    // written across the sheet, its letters stand between those of the other lines
    const letters = async (sheet: KitSheet) =>
      readPdf(await printKit(sheet, formatOf('affiche-a5'), 'pdf')).text.replace(/[^A-Z]/g, '');
    const without = await letters(plain);
    const more = await letters({ ...plain, example: true });
    for (const letter of new Set('EXEMPLE'))
      expect(more.split(letter).length - without.split(letter).length, letter).toBe(
        'EXEMPLE'.split(letter).length - 1,
      );
    expect(more).toHaveLength(without.length + 'EXEMPLE'.length);
  });
});

describe('pictures', () => {
  test.each(kitFormats)(
    '$key: PNG of its size, SVG without script, style sheet or foreign address',
    async (format) => {
      const png = await printKit(plain, format, 'png');
      const { width, height } = await sharp(png).metadata();
      expect(width).toBe(pngWidth(format));
      expect(height / width).toBeCloseTo(format.height / format.width, 2);
      const svg = (await printKit(hard['a name from right to left']!, format, 'svg')).toString();
      expect(svg).toMatch(/^<svg/);
      expect(svg).not.toMatch(/<script|<style|\son\w+=|href="(?!#|data:)/);
    },
  );

  test('the social square is 1080 on 1080 and its code reads', async () => {
    const png = await printKit(plain, formatOf('carre-reseaux'), 'png');
    expect(await sharp(png).metadata()).toMatchObject({ width: 1080, height: 1080 });
    expect(
      withFile(png, (file) => execFileSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' }).trim()),
    ).toBe(address);
  });
});

test('file names are read back, and nothing else is a file', () => {
  for (const format of kitFormats)
    for (const output of outputsOf(format))
      expect(readFileName(fileNameOf(format.key, output))).toEqual({ format, output });
  fc.assert(fc.property(fc.string(), (name) => readFileName(name) === undefined));
  expect(readFileName('badge.pdf')).toBeUndefined();
});

describe('words to copy', () => {
  const sheets = fc.record({
    name: fc.string({ minLength: 1, maxLength: 80 }),
    place: fc.option(fc.string({ maxLength: 80 })),
    services: fc.subarray(all),
    ready: fc.constant(null),
    phone: fc.option(fc.constant('02 99 00 00 00')),
    address: fc.constant(address),
    example: fc.boolean(),
  });
  const measure = (text: string) => {
    const sent = plainText(text);
    return { text: sent, messages: smsSize(sent).messages };
  };

  test('the SMS always fits in one, in the GSM alphabet, and holds the address', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const sms = smsSentence(sheet, measure);
        expect(sms.messages).toBe(1);
        expect(sms.text).toContain(address);
        expect(plainText(sms.text)).toBe(sms.text);
        expect(smsSize(sms.text).characters).toBeLessThanOrEqual(160);
      }),
    );
    expect(smsSentence(plain, measure).text).toBe(
      `Bonjour, Librairie-papeterie Exemple est disponible en ligne : réservation, click and collect, livraison locale. ${address}`,
    );
  });

  test('a name is never markup in the signature or the badge', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const bare = (html: string) => html.replace(/<\/?(?:p|strong|br|a|img)(?: [a-z]+="[^"<>]*")*>/g, '');
        expect(bare(signatureHtml(sheet))).not.toMatch(/[<>]/);
        expect(bare(badgeHtml(sheet))).not.toMatch(/[<>]/);
      }),
    );
    const hostile = { ...plain, name: '"><script>alert(1)</script>' };
    expect(badgeHtml(hostile)).not.toContain('<script');
    expect(signatureText(plain).split('\n')).toHaveLength(4);
  });
});

test('the code leads where she chose, and to her page when she has no such link', () => {
  const content: ShopContent = {
    version: 1,
    name: 'Exemple',
    words: null,
    trade: 'mode',
    commune: '35238',
    street: null,
    hours: null,
    services: ['envoi', 'reservation'],
    ready: '1h',
    site: 'https://boutique.example.org/',
    marketplace: null,
    social: null,
    phone: '+33299000000',
  };
  expect(readTarget('site', content)).toBe('site');
  expect(readTarget('social', content)).toBe('page');
  expect(readTarget('constructor', content)).toBe('page');
  const siteUrl = 'https://declic.example';
  expect(targetAddress('site', content, 'abcdefghij', siteUrl)).toBe('https://boutique.example.org/');
  expect(targetAddress('page', content, 'abcdefghij', siteUrl)).toBe(address);
  expect(sheetOf(content, 'Rennes', address, false)).toEqual({
    name: 'Exemple',
    place: 'Rennes',
    services: ['Réservation', 'Envoi de colis'],
    ready: 'Commande prête en 1\u00a0heure',
    phone: '02\u00a099\u00a000\u00a000\u00a000',
    address,
    example: false,
  });
});

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'kit-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function withFile<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const file = path.join(directory, 'file');
  writeFileSync(file, bytes);
  return use(file);
}

/** The first page at 72 dots an inch × 2: a function from inches to [red, green, blue]. */
async function picture(pdf: Uint8Array): Promise<(x: number, y: number) => number[]> {
  const out = path.join(directory, 'page');
  withFile(pdf, (file) => execFileSync('pdftoppm', ['-r', '144', '-png', '-singlefile', file, out]));
  const { data, info } = await sharp(`${out}.png`).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => {
    const at = (Math.round(y * 144) * info.width + Math.round(x * 144)) * 3;
    return [...data.subarray(at, at + 3)];
  };
}
