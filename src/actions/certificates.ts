import { limitSirens } from '../accounts/siren-limits.ts';
import { saveProfile } from '../accounts/save-profile.ts';
import { checkPath } from '../certificates/certificate.ts';
import { correctCertificate } from '../certificates/correct-certificate.ts';
import { issueCertificate } from '../certificates/issue-certificate.ts';
import { formatNumber, readNumber } from '../certificates/number.ts';
import { readPrintedName } from '../certificates/printed-name.ts';
import { confirmName as matchesName } from '../certificates/verify-certificate.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitCorrections, limitNames } from '../web/attestation-limits.ts';
import { formAction } from '../web/form-action.ts';
import { issuingOf } from '../web/issuing.ts';
import { profileDependencies } from '../web/profile-dependencies.ts';
import { signedIn } from '../web/signed-in.ts';

const nameCodes = { 'name-missing': 'name', 'name-too-long': 'name', 'name-unprintable': 'name' } as const;

function numberIn(typed: string): string {
  const reading = readNumber(typed);
  if (reading.kind !== 'number') throw new Refusal('attestation-number-malformed');
  return reading.number;
}

/** The name is checked first: nothing is saved for an attestation that cannot be printed. */
export const issue = formAction(
  'certificates.issue',
  async (field, { locals }) => {
    const { services } = locals;
    const owner = signedIn(locals);
    const printName = readPrintedName(field('name'));
    const shop = {
      ...(field('businessName').trim() && { businessName: field('businessName') }),
      ...(field('businessNumber').trim() && { businessNumber: field('businessNumber') }),
    };
    const { database, clock } = services;
    await limitSirens(database, owner.id, locals.origin, field('businessNumber'), clock.now());
    await database.transact((trx) =>
      saveProfile(trx, profileDependencies(services, locals.origin), owner.id, { printName, ...shop }),
    );
    const certificate = await issueCertificate(issuingOf(services), owner, field('course'), printName);
    return { path: checkPath(formatNumber(certificate.number)) };
  },
  nameCodes,
);

export const correct = formAction(
  'certificates.correct',
  async (field, { locals }) => {
    const { services } = locals;
    const owner = signedIn(locals);
    await limitCorrections(services, owner.id);
    const number = numberIn(field('number'));
    const certificate = await correctCertificate(issuingOf(services), owner, number, field('name'));
    // the next attestation is prefilled with the name as it was corrected
    const printName = readPrintedName(field('name'));
    await services.database.transact((trx) =>
      saveProfile(trx, profileDependencies(services, locals.origin), owner.id, { printName }),
    );
    return { path: checkPath(formatNumber(certificate.number)) };
  },
  nameCodes,
);

/** « No » is one answer, whatever the reason. The page's own limit of views counts this one too. */
export const confirmName = formAction(
  'certificates.confirmName',
  async (field, { locals }) => {
    const number = numberIn(field('number'));
    const typed = field('name').slice(0, 300).trim();
    if (typed === '') throw new Refusal('name-to-check-missing');
    await limitNames(locals.services, locals.origin, number);
    return { typed, confirmed: await matchesName(locals.services.database.read, number, typed) };
  },
  { 'name-to-check-missing': 'name' },
);
