/**
 * Gives a font another family name. A web font comes in pieces, one per alphabet, all with the same name; Typst looks
 * at one file per family, so each piece needs a name of its own.
 * https://learn.microsoft.com/typography/opentype/spec/otff and …/spec/name
 */
export function renameFont(font: Buffer, family: string, style: 'Regular' | 'Bold'): Buffer {
  const tables = readTables(font).map(({ tag, data }) =>
    tag === 'name' ? { tag, data: nameTable(family, style) } : { tag, data },
  );
  return writeFont(font.subarray(0, 4), tables);
}

interface Table {
  tag: string;
  data: Buffer;
}

export function readTables(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, entry) => {
    const record = font.subarray(12 + entry * 16, 28 + entry * 16);
    const at = record.readUInt32BE(8);
    return { tag: record.toString('latin1', 0, 4), data: font.subarray(at, at + record.readUInt32BE(12)) };
  });
}

/** Family, style, full name and PostScript name, for Windows in English, which is what every reader looks at. */
function nameTable(family: string, style: string): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id], index) => {
    const length = texts[index]!.length;
    [3, 1, 0x409, id, length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += length;
  });
  return Buffer.concat([head, ...texts]);
}

function writeFont(version: Buffer, tables: Table[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  version.copy(directory);
  const log = Math.floor(Math.log2(tables.length));
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(2 ** log * 16, 6);
  directory.writeUInt16BE(log, 8);
  directory.writeUInt16BE((tables.length - 2 ** log) * 16, 10);
  let at = directory.length;
  const bodies = tables.map(({ tag, data }, entry) => {
    const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    // the sum over the whole font is defined with this field at zero
    if (tag === 'head') body.writeUInt32BE(0, 8);
    const record = 12 + entry * 16;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(body), record + 4);
    directory.writeUInt32BE(at, record + 8);
    directory.writeUInt32BE(data.length, record + 12);
    at += body.length;
    return body;
  });
  const font = Buffer.concat([directory, ...bodies]);
  const head = tables.findIndex(({ tag }) => tag === 'head');
  const headAt = directory.readUInt32BE(12 + head * 16 + 8);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
