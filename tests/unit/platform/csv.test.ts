import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, csvChunks, csvLine } from '../../../src/platform/csv.ts';

const fileOf = async (headings: string[], rows: Cell[][]) => {
  let text = '';
  for await (const chunk of csvChunks(headings, rows)) text += chunk;
  return text;
};
/** An independent reader, as a spreadsheet would read it. */
const read = (text: string) => parse(text, { delimiter: ';', bom: true });

describe('CSV', () => {
  it('opens in a French spreadsheet: mark, semicolons, decimal comma', async () => {
    expect(await fileOf(['Région', 'Part', 'Note'], [['Bretagne', 0.25, null]])).toBe(
      '\ufeffRégion;Part;Note\r\nBretagne;0,25;\r\n',
    );
    expect(csvLine([-1.5, Number.NaN, 1_000_000])).toBe('-1,5;;1000000\r\n');
  });

  it('defuses what a spreadsheet would run', () => {
    for (const text of ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '  =1', '\r=1', '\uff1d1', '|cmd', '%x']) {
      expect(read(csvLine([text]))[0]![0], text).toBe(`'${text}`);
    }
    expect(csvLine(['3 = 2 + 1', 'a-b'])).toBe('3 = 2 + 1;a-b\r\n');
  });

  it('gives every text back, whatever it holds, and never one that runs', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 250 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const [, ...found] = read(await fileOf(['a', 'b', 'c'], cells));
        expect(found).toHaveLength(cells.length);
        for (const [index, row] of found.entries()) {
          for (const [column, value] of row.entries()) {
            const original = cells[index]![column];
            expect([original, `'${original}`]).toContain(value);
            expect(value).not.toMatch(/^[\s]*[=+\-@]/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
