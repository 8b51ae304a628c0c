import type { CertificateState } from './certificate.ts';
import { frenchDate } from './french-words.ts';
import type { NumberReading } from './number.ts';
import type { PublicCheck } from './verify-certificate.ts';

/** What the check page says, by state. */
export interface CheckWords {
  title: string;
  explanation: string;
}

const byState: Readonly<Record<CertificateState, (check: PublicCheck) => CheckWords>> = {
  valid: () => ({
    title: 'Attestation valide',
    explanation: 'Déclic a bien délivré cette attestation.',
  }),
  replaced: () => ({
    title: 'Attestation remplacée',
    explanation:
      'Le nom imprimé a été corrigé. Une nouvelle attestation existe, avec un autre numéro. Demandez-la à la personne.',
  }),
  revoked: ({ revokedAt }) => ({
    title: 'Attestation annulée',
    explanation: `Nous l’avons annulée${revokedAt ? ` le ${frenchDate(revokedAt)}` : ''}. Elle n’est plus valable.`,
  }),
};

export const wordsOf = (check: PublicCheck): CheckWords => byState[check.state](check);

/** Unknown and erased look the same on purpose. */
export const unknownWords: CheckWords = {
  title: 'Attestation inconnue ou effacée',
  explanation:
    'Aucune attestation n’a ce numéro aujourd’hui. Comparez-le avec le document. Il a pu être effacé par son titulaire.',
};

/** What is wrong with a number that was typed, and how to mend it. */
export const numberErrors: Readonly<Record<Exclude<NumberReading['kind'], 'number'>, string>> = {
  empty: 'Tapez le numéro de l’attestation. Il est écrit en bas du document.',
  length: 'Ce numéro n’est pas complet. Il compte 14 lettres et chiffres.',
  symbol:
    'Ce numéro contient un signe qui n’existe pas. Il ne compte que des lettres sans accent et des chiffres.',
  'typing-error':
    'Ce numéro contient une erreur de frappe. Comparez-le, groupe par groupe, avec celui de l’attestation.',
};
