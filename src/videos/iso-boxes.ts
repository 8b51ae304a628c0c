import { open } from 'node:fs/promises';

/** Largest header that is looked into. */
const largestMovie = 64_000_000;

export interface BoxReport {
  /** MP4 and MOV; others are not looked at */
  iso: boolean;
  /** a box says it is longer than the file */
  cut: boolean;
  /** the samples are encrypted (`encv`, `enca`) */
  encrypted: boolean;
}

/**
 * Walks the outermost boxes of an MP4 (ISO/IEC 14496-12 §4.2). A file that stopped half-way shows here, before any work:
 * its last box is longer than what is there, or the one that describes the others never came.
 */
export async function inspectBoxes(file: string): Promise<BoxReport> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const report: BoxReport = { iso: false, cut: false, encrypted: false };
    let movie = false;
    for (let at = 0; at < size;) {
      const head = Buffer.alloc(16);
      const { bytesRead } = await handle.read(head, 0, 16, at);
      const type = head.toString('latin1', 4, 8);
      if (at === 0 && !['ftyp', 'moov', 'wide', 'mdat', 'free', 'skip'].includes(type)) return report;
      report.iso = true;
      if (bytesRead < 8) return { ...report, cut: true };
      const short = head.readUInt32BE(0);
      const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short;
      if (length < 8 || at + length > size) return { ...report, cut: true };
      if (type === 'moov' && length <= largestMovie) {
        const bytes = Buffer.alloc(length);
        await handle.read(bytes, 0, length, at);
        report.encrypted = bytes.includes('sinf') && (bytes.includes('encv') || bytes.includes('enca'));
        movie = true;
      }
      at += length;
    }
    return { ...report, cut: !movie };
  } finally {
    await handle.close();
  }
}

/** The outermost boxes end where the file ends: nothing of what was written is missing. */
export async function isWhole(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(8);
    let at = 0;
    while (at < size) {
      await handle.read(head, 0, 8, at);
      const length = head.readUInt32BE(0);
      if (length < 8) return false;
      at += length;
    }
    return size > 0 && at === size;
  } finally {
    await handle.close();
  }
}
