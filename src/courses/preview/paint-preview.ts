import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Preview } from './preview.ts';

/** The PNG of a preview, 1200 × 630, its text drawn as outlines: no reader needs our fonts. About 20 kB. */
export type PaintPreview = (preview: Preview) => Promise<Buffer>;

const template = readFileSync(path.join(import.meta.dirname, 'preview.typ'), 'utf8');

/** `fonts`: a folder of .ttf files; `cache`: where pictures already painted are kept, by what they show. */
export function createPreviewPainter(fonts: string, cache: string): PaintPreview {
  let compiler: NodeCompiler | undefined;

  const paint = async (data: string): Promise<Buffer> => {
    const [{ NodeCompiler }, { default: sharp }] = await Promise.all([
      import('@myriaddreamin/typst-ts-node-compiler'),
      import('sharp'),
    ]);
    compiler ??= NodeCompiler.create({
      workspace: import.meta.dirname,
      fontArgs: [
        {
          fontBlobs: readdirSync(fonts)
            .filter((name) => name.endsWith('.ttf'))
            .map((name) => readFileSync(path.join(fonts, name))),
        },
      ],
    });
    const { result } = compiler.compile({ mainFileContent: template, inputs: { data } });
    if (!result) throw new Error('src/courses/preview/preview.typ did not compile');
    // drawn at twice the size, then reduced: smoother letters
    const svg = Buffer.from(compiler.plainSvg(result));
    return sharp(svg, { density: 144 }).resize(1200, 630).png({ palette: true, colours: 64 }).toBuffer();
  };

  return async (preview) => {
    const data = JSON.stringify(preview);
    const key = createHash('sha256').update(template).update(data).digest('hex').slice(0, 24);
    const kept = path.join(cache, `${key}.png`);
    if (existsSync(kept)) return readFile(kept);
    const png = await paint(data);
    await mkdir(cache, { recursive: true });
    await writeFile(kept, png);
    return png;
  };
}
