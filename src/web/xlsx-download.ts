import { PassThrough, Readable } from 'node:stream';
import type { Cell } from '../platform/csv.ts';

/**
 * A workbook of one sheet whose numbers are numbers. Texts are written as texts: a spreadsheet never runs them, whatever
 * they begin with. `title` names the sheet.
 */
export function xlsxDownload(
  name: string,
  title: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): Response {
  const cell = (value: Cell) =>
    typeof value === 'number'
      ? { value, type: Number, format: '#,##0' }
      : { value: value ?? undefined, type: String };
  const data = [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  // names of sheets: at most 31 signs, without those that mean something in a formula
  const sheet = title.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31);
  const columns = headings.map((_, index) => ({ width: index === 0 ? 42 : 16 }));
  const file = new PassThrough();
  const write = async (): Promise<void> => {
    // read with the first workbook
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    await writeXlsxFile(data as never, { sheet, columns, stickyRowsCount: 1 }).toStream(file);
  };
  write().catch((error: unknown) => file.destroy(error as Error));
  return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
      'cache-control': 'private, no-store',
    },
  });
}
