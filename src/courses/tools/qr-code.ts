/** A QR code made on the phone, without any outside service: medium error correction (course 21, « Précisions »). */
import QRCode from 'qrcode/lib/core/qrcode.js';

/** white modules around the code, as the standard asks */
export const quietZone = 4;

export interface QrCode {
  /** modules on a side */
  side: number;
  /** one SVG path of dark squares, a unit a module */
  path: string;
}

/** Text of at most 300 signs always fits. */
export function qrCode(text: string): QrCode {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue;
      let end = x + 1;
      while (end < size && data[y * size + end]) end += 1;
      path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  }
  return { side: size, path };
}
