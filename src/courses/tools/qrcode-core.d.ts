/** The reckoning of `qrcode` alone, without its canvas and SVG writers: a phone downloads no more than it uses. */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode';

  const core: { create: typeof create };
  export default core;
}
