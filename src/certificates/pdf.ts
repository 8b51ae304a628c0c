/** The only file that knows Typst. Plain Node: made once by the composition root, its native part loaded on first use. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import { type Certificate, checkPath } from './certificate.ts';
import { formatNumber } from './number.ts';
import { unprintable, withoutControls } from './printed-name.ts';
import { statementsOf } from './statements.ts';

/** Makes the PDF of an attestation: one A4 page, tagged (PDF/UA-1), fonts embedded. About 30 kB. */
export type PrintCertificate = (certificate: Certificate, siteUrl: string) => Promise<Uint8Array>;

/** Typst keeps what it computed to go faster next time: it must be told to forget, or memory reaches 1 GB. */
const documentsBetweenEvictions = 20;
const keptGenerations = 5;

export function createCertificatePrinter(): PrintCertificate {
  const folder = import.meta.dirname;
  let compiler: NodeCompiler | undefined;
  let printed = 0;

  const open = async (): Promise<NodeCompiler> => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fonts = path.join(folder, 'fonts');
    const files = readdirSync(fonts).filter((name) => name.endsWith('.ttf'));
    const made = NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontBlobs: files.map((name) => readFileSync(path.join(fonts, name))) }],
    });
    return made;
  };
  const source = readFileSync(path.join(folder, 'attestation.typ'), 'utf8');

  return async (certificate, siteUrl) => {
    compiler ??= await open();
    const compiled = compiler.compile({
      mainFileContent: source,
      inputs: { data: JSON.stringify(await printable(certificate, siteUrl)) },
    });
    if (!compiled.result) {
      const [first] = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(`The attestation did not compile: ${JSON.stringify(first)}`);
    }
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    printed += 1;
    if (printed % documentsBetweenEvictions === 0) compiler.evictCache(keptGenerations);
    return pdf;
  };
}

/** Everything the template prints. A character no font can draw becomes « ? »: names are refused earlier, at issue. */
async function printable(certificate: Certificate, siteUrl: string) {
  const number = formatNumber(certificate.number);
  const address = new URL(checkPath(number), siteUrl).href;
  const statements = statementsOf(certificate);
  const scallops = certificate.steps.length;
  const texts = {
    ...statements,
    documentTitle: `${statements.heading} · ${certificate.title} · ${certificate.printedName}`,
    awningAlt: `Le store de la boutique, entièrement déroulé : ${scallops} étapes faites sur ${scallops}.`,
    numberLabel: 'Numéro de l’attestation',
    number,
    checkLabel: 'Pour la vérifier, scannez le code ou tapez\u00a0:',
    checkAddress: address,
    checkWords: address.replace(/^https?:\/\/|\/$/g, ''),
    stamp: ['Cours', 'terminé'],
    qrAlt: `Code à scanner vers la page de vérification : ${address}`,
  };
  const qr = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
  return { ...(drawable(texts) as typeof texts), qr };
}

function drawable(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = withoutControls(value);
    const missing = unprintable(text);
    return missing.length === 0
      ? text
      : missing.reduce((kept, character) => kept.replaceAll(character, '?'), text);
  }
  if (Array.isArray(value)) return value.map(drawable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, drawable(inner)]));
}
