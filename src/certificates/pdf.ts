/** Plain Node: made once by the composition root, its native part loaded on first use. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import { type Certificate, checkPath } from './certificate.ts';
import { formatNumber } from './number.ts';
import { statementsOf } from './statements.ts';
import { kindWords } from './subject.ts';
import { drawable, openCompiler } from './typst.ts';

/** Makes the PDF of an attestation: one A4 page, tagged (PDF/UA-1), fonts embedded. About 30 kB. */
export type PrintCertificate = (certificate: Certificate, siteUrl: string) => Promise<Uint8Array>;

/**
 * Typst keeps what it computed to go faster next time and must be told to forget. One generation: as fast as five,
 * measured over 400 documents, with half the memory (160 MB instead of 300).
 */
const keptGenerations = 1;

export function createCertificatePrinter(): PrintCertificate {
  const folder = import.meta.dirname;
  let compiler: NodeCompiler | undefined;

  const source = readFileSync(path.join(folder, 'attestation.typ'), 'utf8');

  return async (certificate, siteUrl) => {
    compiler ??= await openCompiler(folder);
    const document = onOnePage(compiler, source, await printable(certificate, siteUrl));
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1' });
    compiler.evictCache(keptGenerations);
    // native documents are given back in a turn of the event loop; other requests go on meanwhile
    await setImmediate();
    return pdf;
  };
}

/** Nearly always the first; the others for a name, a shop and a course that are all very long. */
const scales = [1, 0.9, 0.8, 0.7, 0.6];

function onOnePage(compiler: NodeCompiler, source: string, data: object): NodeTypstDocument {
  for (const scale of scales) {
    const compiled = compiler.compile({
      mainFileContent: source,
      inputs: { data: JSON.stringify({ ...data, scale }) },
    });
    if (!compiled.result) {
      const first: unknown = compiled.takeDiagnostics()?.shortDiagnostics[0];
      throw new Error(`The attestation did not compile: ${JSON.stringify(first)}`);
    }
    if (compiled.result.numOfPages === 1) return compiled.result;
  }
  throw new Error('The attestation does not fit on one page.');
}

/** Everything the template prints. A character no font can draw becomes « ? »: names are refused earlier, at issue. */
async function printable(certificate: Certificate, siteUrl: string) {
  const number = formatNumber(certificate.number);
  const address = new URL(checkPath(number), siteUrl).href;
  const statements = statementsOf(certificate);
  const scallops = certificate.steps.length;
  const done = certificate.kind === 'course' ? 'étapes faites' : 'cours terminés';
  const texts = {
    ...statements,
    documentTitle: `${statements.heading} · ${certificate.title} · ${certificate.printedName}`,
    awningAlt: `Le store de la boutique, entièrement déroulé\u00a0: ${scallops} ${done} sur ${scallops}.`,
    numberLabel: 'Numéro de l’attestation',
    number,
    checkLabel: 'Pour la vérifier, scannez le code ou tapez\u00a0:',
    checkAddress: address,
    checkWords: address.replace(/^https?:\/\/|\/$/g, ''),
    stamp: [...kindWords[certificate.kind].stamp],
    qrAlt: `Code à scanner vers la page de vérification\u00a0: ${address}`,
  };
  const qr = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
  return { ...(drawable(texts) as typeof texts), qr };
}
