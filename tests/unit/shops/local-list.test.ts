import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedCommune } from '../../../src/accounts/communes.ts';
import { decodeList } from '../../../src/shops/lists/decode-list.ts';
import { readHttps } from '../../../src/shops/lists/list-line.ts';
import { problemWords } from '../../../src/shops/lists/list-words.ts';
import { communeFinder, readList } from '../../../src/shops/lists/read-list.ts';

const commune = (code: string, name: string, region = '53'): ListedCommune => ({
  code,
  name,
  region,
  postcodes: [],
});
const finder = communeFinder(
  [
    commune('35238', 'Rennes'),
    commune('35288', 'Saint-Malo'),
    commune('22001', 'Exempleville'),
    commune('29001', 'Exempleville'),
    commune('2A004', 'Ajaccio', '94'),
  ],
  '53',
);
const heading = 'genre;nom;commune;adresse web;téléphone;description';
const read = (...lines: string[]) => readList([heading, ...lines].join('\n'), finder);

describe('a list that a spreadsheet wrote', () => {
  test('is read with ; or , quotes, BOM, Windows-1252, and headings in another order', () => {
    const expected = {
      kind: 'place-de-marche-locale',
      name: 'Halles « d’ici »; Rennes',
      commune: { code: '35238', name: 'Rennes' },
      url: 'https://halles.example.org/',
      phone: '02 99 00 00 00',
    };
    const semicolons = `\ufeff${heading}\r\nPlace de marché locale;"Halles « d’ici »; Rennes";RENNES;https://halles.example.org;02.99.00.00.00;\r\n`;
    expect(readList(semicolons, finder).entries).toMatchObject([expected]);
    const commas =
      'Nom,Type,Ville,Site,Tél\n"Halles « d’ici »; Rennes",place de marche locale,35238,https://halles.example.org,+33299000000\n';
    expect(readList(commas, finder).entries).toMatchObject([expected]);
    const latin = Buffer.from('Fédération;É', 'latin1');
    expect(decodeList(latin)).toBe('Fédération;É');
    expect(decodeList(new TextEncoder().encode('Fédération'))).toBe('Fédération');
    expect(decodeList(Buffer.from('\ufeffÉté', 'utf16le'))).toBe('Été');
    expect(decodeList(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
  });

  test.each([
    ['Marché;X;;https://x.example.org;;', ['kind-unknown']],
    ['Mairie;;Rennes;https://x.example.org;;', ['name-missing']],
    [`Mairie;${'x'.repeat(101)};Rennes;https://x.example.org;;`, ['text-too-long']],
    ['Mairie;abc\u202eefg;Rennes;https://x.example.org;;', ['text-unreadable']],
    ['Mairie;=HYPERLINK(1);Rennes;https://x.example.org;;', ['formula']],
    ['Mairie;X;Rennes;https://x.example.org;;@SUM(1)', ['formula']],
    ['Mairie;X;Brest-sur-Rien;https://x.example.org;;', ['commune-unknown']],
    ['Mairie;X;Exempleville;https://x.example.org;;', ['commune-ambiguous']],
    ['Mairie;X;Ajaccio;https://x.example.org;;', ['commune-elsewhere']],
    ['Mairie;X;Rennes;http://x.example.org;;', ['link-not-https']],
    ['Mairie;X;Rennes;javascript:alert(1);;', ['link-not-https']],
    ['Mairie;X;Rennes;https://127.0.0.1/;;', ['link-invalid']],
    ['Mairie;X;Rennes;;12345;', ['phone-invalid']],
    ['Mairie;X;Rennes;;;', ['nothing-to-reach']],
    [
      'Chose;;Ailleurs;ftp://x;99;',
      ['kind-unknown', 'name-missing', 'commune-unknown', 'link-not-https', 'phone-invalid'],
    ],
  ])('says what is wrong with « %s »', (line, problems) => {
    expect(read(line)).toMatchObject({ entries: [], problems: [{ line: 2, problems }] });
  });

  test('a line that repeats another is named with it; lines are those of the file, quoted ones too', () => {
    const list = read(
      'Mairie;X;St Malo;https://x.example.org;;',
      '',
      'Mairie;"Deux\nlignes";Rennes;https://x.example.org;;',
      'Mairie; x ;35288;https://y.example.org;;',
    );
    expect(list.entries.map(({ line }) => line)).toEqual([2, 4]);
    expect(list.problems).toEqual([{ line: 6, name: ' x ', problems: ['twice'], firstLine: 2 }]);
  });

  test('a file that cannot be read says why', () => {
    expect(readList('', finder).wrong).toBe('empty');
    expect(readList(heading, finder).wrong).toBe('empty');
    expect(readList('a;b\n1;2', finder).wrong).toBe('headings');
    expect(readList(`${heading}\nMairie;"X;Rennes`, finder).wrong).toMatchObject({ brokenLine: 2 });
    expect(
      read(...Array.from({ length: 501 }, (_, n) => `Mairie;M ${n};;https://x.example.org;;`)).wrong,
    ).toBe('too-many');
  });

  test('whatever is sent, nothing is thrown and only https entries with a name come out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 7 }), { maxLength: 6 }),
        (rows) => {
          const list = read(...rows.map((cells) => cells.join(';')));
          for (const { name, url } of list.entries) {
            expect(name).not.toBe('');
            expect(url === null || url.startsWith('https://')).toBe(true);
          }
          for (const { problems } of list.problems)
            for (const problem of problems) expect(problemWords[problem]).toMatch(/\.$/);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof readList(text, finder) === 'object'),
    );
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const read = readHttps(url);
        expect(typeof read === 'string' || read.url!.startsWith('https://')).toBe(true);
      }),
    );
  });
});
