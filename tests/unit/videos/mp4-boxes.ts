/** Just enough of ISO/IEC 14496-12 to see what a file really holds. */
interface Box {
  type: string;
  start: number;
  end: number;
}

export function boxes(file: Buffer, from = 0, to = file.length): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = file.readUInt32BE(at);
    if (size < 8 || at + size > to) throw new Error(`box at ${at}: impossible size ${size}`);
    found.push({ type: file.toString('latin1', at + 4, at + 8), start: at + 8, end: at + size });
    at += size;
  }
  return found;
}

const child = (file: Buffer, parent: Box, type: string): Box[] =>
  boxes(file, parent.start, parent.end).filter((box) => box.type === type);

export interface Track {
  /** `vide` or `soun` */
  kind: string;
  /** `avc1`, `mp4a` */
  codec: string;
  seconds: number;
}

export function tracks(file: Buffer): Track[] {
  const moov = boxes(file).find(({ type }) => type === 'moov');
  if (!moov) throw new Error('no moov box');
  return child(file, moov, 'trak').map((trak) => {
    const [mdia] = child(file, trak, 'mdia');
    const [mdhd] = child(file, mdia!, 'mdhd');
    const [hdlr] = child(file, mdia!, 'hdlr');
    const [minf] = child(file, mdia!, 'minf');
    const [stbl] = child(file, minf!, 'stbl');
    const [stsd] = child(file, stbl!, 'stsd');
    if (file[mdhd!.start] !== 0) throw new Error('mdhd version 1: not written by our script');
    return {
      kind: file.toString('latin1', hdlr!.start + 8, hdlr!.start + 12),
      codec: file.toString('latin1', stsd!.start + 12, stsd!.start + 16),
      seconds: file.readUInt32BE(mdhd!.start + 16) / file.readUInt32BE(mdhd!.start + 12),
    };
  });
}
