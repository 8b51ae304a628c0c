import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const fonts = [
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
];
const letters =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÉÈÊÎÔÛÇabcdefghijklmnopqrstuvwxyzàâéèêëîïôöùûüçœ0123456789 ’«»—-.,:;!?()\u00a0\u202f';

/** Lets the drawing library find our two typefaces, whatever fonts the machine has. Call it before the first picture. */
export async function useClipFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, font] of fonts.entries()) {
    const source = await readFile(fileURLToPath(import.meta.resolve(font)));
    const bold = await subsetFont(source, letters, {
      targetFormat: 'truetype',
      variationAxes: { wght: 700 },
    });
    await writeFile(path.join(folder, `${index}.ttf`), bold);
  }
  const configuration = path.join(folder, 'fonts.conf');
  await writeFile(
    configuration,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = configuration;
}
