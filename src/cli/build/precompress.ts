import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from '../../platform/content-type.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** zlib works in its own threads: enough at once to keep two cores busy */
const atOnce = 4;

/** Writes `.br` and `.gz` next to every text file where they are smaller: done once, at the best quality. */
export async function precompress(directory: string): Promise<void> {
  const names = await readdir(directory, { recursive: true });
  const queue = names.filter(isText).map((name) => path.join(directory, name));
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let file = queue.pop(); file !== undefined; file = queue.pop()) await compressFile(file);
    }),
  );
}

async function compressFile(file: string): Promise<void> {
  if (!(await stat(file)).isFile()) return;
  const text = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const small = await brotli(text, { params });
  const zipped = await gzipped(text, { level: 9 });
  if (small.length < text.length) await writeFile(`${file}.br`, small);
  if (zipped.length < text.length) await writeFile(`${file}.gz`, zipped);
}
