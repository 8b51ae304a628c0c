import type { Certificate } from './certificate.ts';
import { count, frenchDate, frenchMinutes, frenchSiren } from './french-words.ts';

/** What an attestation states, in words: the same in the PDF and on the owner's page. Source: domain facts, § 11. */
export interface Statements {
  heading: string;
  given: string;
  name: string;
  identity: string;
  business: string | null;
  sentence: string;
  course: string;
  title: string;
  objectivesHeading: string;
  objectives: string[];
  facts: { label: string; value: string }[];
  stepsHeading: string;
  steps: string[];
  issued: string;
  publisher: string;
  contact: string;
  /** neither a diploma nor a certification */
  limits: string;
}

export const heading = 'Attestation de suivi';
export const identityNote = 'Identité déclarée, non vérifiée';
export const limits =
  'Cette attestation n’est ni un diplôme ni une certification professionnelle. Elle n’ouvre pas droit à un financement.';

export function statementsOf(certificate: Certificate): Statements {
  const { quizRight, steps } = certificate;
  return {
    heading,
    given: 'Déclic atteste que',
    name: certificate.printedName,
    identity: identityNote,
    business: businessLine(certificate),
    sentence: `a suivi et terminé le ${frenchDate(certificate.completedAt)} le cours`,
    course: `Cours ${certificate.subject}`,
    title: certificate.title,
    objectivesHeading: 'Objectifs du cours',
    objectives: certificate.objectives,
    facts: [
      { label: 'Nature', value: 'Formation en ligne gratuite, en autonomie' },
      { label: 'Durée indicative', value: frenchMinutes(certificate.minutes) },
      {
        label: 'Quiz de fin',
        value:
          quizRight === null
            ? 'Réussi (au moins 4 bonnes réponses sur 5, essais illimités)'
            : `${quizRight} bonnes réponses sur 5 (seuil\u00a0: 4, essais illimités)`,
      },
      { label: 'Version', value: String(certificate.version) },
    ],
    stepsHeading: count(steps.length, 'étape suivie', 'étapes suivies'),
    steps: steps.map((step) => step.title),
    issued: `Délivrée le ${frenchDate(certificate.issuedAt)}`,
    publisher: certificate.publisher,
    contact: certificate.contact,
    limits,
  };
}

function businessLine({ businessName, siren }: Certificate): string | null {
  const number = siren && `SIREN\u00a0${frenchSiren(siren)}`;
  if (businessName) return number ? `${businessName} · ${number}` : businessName;
  return number;
}
