import { readTables } from './rename-font.ts';

/**
 * The characters an OpenType font has a glyph for, read from its `cmap` table (formats 4 and 12, which is what every
 * font of today holds). https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function readCodePoints(font: Buffer): number[] {
  const cmap = readTables(font).find(({ tag }) => tag === 'cmap')?.data;
  if (!cmap) throw new Error('The font has no cmap table.');
  const points = new Set<number>();
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + entry * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) for (const point of readFormat4(subtable)) points.add(point);
    if (format === 12) for (const point of readFormat12(subtable)) points.add(point);
  }
  return [...points];
}

function* readFormat4(table: Buffer): Generator<number> {
  const size = table.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = table.readUInt16BE(14 + segment);
    const first = table.readUInt16BE(16 + size + segment);
    const delta = table.readUInt16BE(16 + size * 2 + segment);
    const rangeAt = 16 + size * 3 + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const glyph =
        range === 0
          ? (point + delta) & 0xffff
          : table.readUInt16BE(rangeAt + range + (point - first) * 2) && 1;
      if (glyph !== 0) yield point;
    }
  }
}

function* readFormat12(table: Buffer): Generator<number> {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    for (let point = table.readUInt32BE(at); point <= table.readUInt32BE(at + 4); point += 1) yield point;
  }
}
