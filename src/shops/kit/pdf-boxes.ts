import { bleed, type KitFormat, proMargin } from './kit-formats.ts';

const points = (millimetres: number): string => ((millimetres / 25.4) * 72).toFixed(3);

/**
 * Says to the printer's machine where the sheet is cut (TrimBox) and how far its colour goes (BleedBox): Typst cannot.
 * An incremental update, ISO 32000-2 § 7.5.6: the page's dictionary is written again behind the file, nothing before
 * moves.
 */
export function addBoxes(pdf: Buffer, { width, height }: KitFormat): Buffer {
  const text = pdf.toString('latin1');
  const page =
    /(\d+) 0 obj\s*<<(?=[^]*?\/MediaBox)(?:(?!endobj)[^])*?\/Type\s*\/Page\b(?:(?!endobj)[^])*?endobj/.exec(
      text,
    );
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  const trailer = /trailer\s*<<([^]*?)>>\s*startxref/.exec(text.slice(text.lastIndexOf('trailer')));
  if (!page || !start || !trailer)
    throw new Error('This PDF has another shape than the one Typst 0.13 writes.');
  const box = (around: number) =>
    `[${points(proMargin - around)} ${points(proMargin - around)} ${points(proMargin + width + around)} ${points(proMargin + height + around)}]`;
  const changed = page[0].replace(/<</, `<< /TrimBox ${box(0)} /BleedBox ${box(bleed)}`);
  const at = pdf.length + 1;
  const xref = at + changed.length + 1;
  const entry = `${String(at).padStart(10, '0')} 00000 n \n`;
  const tail = `\n${changed}\nxref\n0 1\n0000000000 65535 f \n${page[1]} 1\n${entry}trailer\n<<${trailer[1]} /Prev ${start[1]} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(tail, 'latin1')]);
}
