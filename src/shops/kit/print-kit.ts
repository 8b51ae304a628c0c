/** Plain Node: made once by the composition root, its native part loaded on first use. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import { drawable, openCompiler } from '../../certificates/typst.ts';
import { bleed, type KitFormat, type KitOutput, pngWidth, proMargin } from './kit-formats.ts';
import type { KitSheet } from './kit-sheet.ts';
import { addBoxes } from './pdf-boxes.ts';

/** Draws one sheet. PDF: real text, fonts embedded. SVG and PNG: letters as outlines, no reader needs our fonts. */
export type PrintKit = (sheet: KitSheet, format: KitFormat, output: KitOutput) => Promise<Buffer>;

/** as measured for attestations, see certificates/pdf.ts */
const keptGenerations = 1;

const folder = import.meta.dirname;
const source = readFileSync(path.join(folder, 'kit.typ'), 'utf8');

/** Grows by itself with the template; raise the number when the code around it draws differently. */
export const kitVersion = `2-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;

export function createKitPrinter(): PrintKit {
  let compiler: NodeCompiler | undefined;

  return async (sheet, format, output) => {
    compiler ??= await openCompiler(folder);
    const data = JSON.stringify(await dataOf(sheet, format, output));
    const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
    const { result } = compiled;
    if (!result) {
      const first: unknown = compiled.takeDiagnostics()?.shortDiagnostics[0];
      throw new Error(`The kit did not compile: ${JSON.stringify(first)}`);
    }
    const isPdf = output === 'pdf' || output === 'pro';
    const made = Buffer.from(isPdf ? compiler.pdf(result, {}) : compiler.plainSvg(result));
    compiler.evictCache(keptGenerations);
    await setImmediate();
    if (output === 'png') return paint(made, format);
    return output === 'pro' ? addBoxes(made, format) : made;
  };
}

async function paint(svg: Buffer, format: KitFormat): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const width = pngWidth(format);
  // an SVG point is a 72nd of an inch: drawn at its final size at once
  const picture = sharp(svg, { density: (width * 25.4) / format.width }).resize(
    width,
    Math.round((width * format.height) / format.width),
  );
  // the badge keeps its round corners
  const flat = format.key === 'badge' ? picture : picture.flatten({ background: '#fffdf8' });
  // a reduced palette would halve the file and triple the work
  return flat.png({ compressionLevel: 6 }).toBuffer();
}

/** An address that nobody would type is named by its site. */
function shownAddress(address: string): string {
  const text = address.replace(/^https?:\/\/(www\.)?|\/$/g, '');
  return text.length <= 60 ? text : text.split('/', 1)[0]!;
}

async function dataOf(sheet: KitSheet, format: KitFormat, output: KitOutput) {
  const pro = output === 'pro';
  const texts = {
    documentTitle: `${format.title} · ${sheet.name}`,
    headline: 'Disponible en\u00a0ligne',
    name: sheet.name,
    place: sheet.place,
    services: sheet.services.length > 0 ? sheet.services : ['Posez-nous vos questions'],
    ready: sheet.ready,
    phone: sheet.phone,
    scan: 'Scannez',
    scanHow: 'avec l’appareil photo de votre téléphone',
    address: shownAddress(sheet.address),
    qrAlt: `Code à scanner vers ${sheet.address}`,
    example: sheet.example ? 'EXEMPLE' : null,
  };
  return {
    ...(drawable(texts) as typeof texts),
    width: format.width,
    height: format.height,
    bleed: pro ? bleed : 0,
    margin: pro ? proMargin : 0,
    marks: pro,
    qr: await QRCode.toString(sheet.address, {
      type: 'svg',
      errorCorrectionLevel: 'M',
      // the sheet around it is light: it is its quiet zone, and the code stands on the edge of the text
      margin: 0,
      color: { dark: '#000', light: '#0000' },
    }),
  };
}
