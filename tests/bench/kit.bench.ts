/** Milliseconds to draw one sheet of the sharing kit, by what comes out; the first one also starts the native part. */
import { kitFormats, type KitOutput, outputsOf } from '../../src/shops/kit/kit-formats.ts';
import type { KitSheet } from '../../src/shops/kit/kit-sheet.ts';
import { createKitPrinter } from '../../src/shops/kit/print-kit.ts';
import { kilobytes, type Row } from './bench.ts';

export const name = 'sharing kit';

const rounds = 20;
/** every sheet of another shop: nothing that was drawn before helps */
const sheet = (number: number): KitSheet => ({
  name: `Librairie-papeterie Exemple ${number}`,
  place: `${number}, rue de l’Exemple, Rennes`,
  services: [
    'Réservation',
    'Click and collect',
    'Livraison locale',
    'Envoi de colis',
    'Commande par téléphone',
  ],
  ready: 'Commande prête en 2\u00a0heures',
  phone: '02\u00a099\u00a000\u00a000\u00a000',
  address: `https://declic.example/qr/abcdefg${String(number).padStart(3, '0')}/`,
  example: false,
});

export async function run(): Promise<Row[]> {
  const print = createKitPrinter();
  const cold = performance.now();
  await print(sheet(0), kitFormats[0], 'pdf');
  const rows: Row[] = [
    { what: 'the first poster of a process', value: `${Math.round(performance.now() - cold)} ms` },
  ];
  let number = 1;
  let slowestOfAll = 0;
  for (const format of kitFormats) {
    const figures: string[] = [];
    for (const output of outputsOf(format)) figures.push(await measure(output));
    rows.push({ what: format.key, value: figures.join(' · ') });

    async function measure(output: KitOutput): Promise<string> {
      const times: number[] = [];
      let bytes = 0;
      const before = process.cpuUsage();
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        bytes = (await print(sheet((number += 1)), format, output)).length;
        times.push(performance.now() - start);
      }
      const { user, system } = process.cpuUsage(before);
      // what it costs whatever else the machine does
      const work = Math.round((user + system) / 1000 / rounds);
      times.sort((a, b) => a - b);
      const slowest = times.at(-1)!;
      slowestOfAll = Math.max(slowestOfAll, slowest);
      return `${output} ${Math.round(times[rounds / 2]!)} ms (slowest ${Math.round(slowest)}, of processor ${work}, ${kilobytes(bytes)})`;
    }
  }
  rows.push({
    what: 'the slowest of all',
    value: `${Math.round(slowestOfAll)} ms`,
    aim: { text: 'under a second', met: slowestOfAll < 1000 },
  });
  return rows;
}
