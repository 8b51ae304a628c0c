/** Other readers than the writer: poppler, qpdf and zbar. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface PdfFile {
  info: string;
  structure: string;
  text: string;
  fonts: { name: string; embedded: boolean }[];
  /** what `qpdf --check` says; it throws on an error */
  check: string;
  /** what a phone reads on the page */
  code: string;
}

/** Everything the tests look at in one document. */
export function readPdf(pdf: Uint8Array): PdfFile {
  const directory = mkdtempSync(path.join(tmpdir(), 'declic-pdf-'));
  const file = path.join(directory, 'attestation.pdf');
  const run = (command: string, ...parameters: string[]) =>
    execFileSync(command, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    writeFileSync(file, pdf);
    run('pdftoppm', '-r', '150', '-png', '-singlefile', file, path.join(directory, 'page'));
    return {
      info: run('pdfinfo', file),
      structure: run('pdfinfo', '-struct-text', file),
      text: run('pdftotext', '-layout', file, '-').replaceAll('\u200b', '').replace(/\s+/g, ' '),
      fonts: fontsOf(run('pdffonts', file)),
      check: run('qpdf', '--check', file),
      code: run('zbarimg', '--quiet', '--raw', path.join(directory, 'page.png')).trim(),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** `pdffonts`: two lines of head, then one a font; the name first, « emb » fifth from the end. */
const fontsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/))
    .map((columns) => ({ name: columns[0]!.replace(/^[A-Z]{6}\+/, ''), embedded: columns.at(-5) === 'yes' }));
