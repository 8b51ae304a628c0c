import type { APIRoute } from 'astro';
import { stateOf } from '../../../certificates/certificate.ts';
import { readNumber } from '../../../certificates/number.ts';
import { ownCertificate } from '../../../certificates/own-certificates.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { limitPrints } from '../../../web/attestation-limits.ts';
import { signedIn } from '../../../web/signed-in.ts';

export const prerender = false;

/** Made from the stored snapshot at each download; for its owner only, others learn nothing. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { database, config, printCertificate } = locals.services;
  const { id: owner } = signedIn(locals);
  const reading = readNumber(params.code ?? '');
  const certificate =
    reading.kind === 'number' ? await ownCertificate(database.read, owner, reading.number) : null;
  if (!certificate || stateOf(certificate) === 'replaced') throw new Refusal('not-found');
  if (stateOf(certificate) === 'revoked') throw new Refusal('attestation-revoked');
  await limitPrints(locals.services, owner);
  const pdf = await printCertificate(certificate, config.siteUrl);
  return new Response(Buffer.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="attestation-declic-${certificate.subject}.pdf"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  });
};
