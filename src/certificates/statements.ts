import type { Certificate } from './certificate.ts';
import { count, frenchDate, frenchMinutes, frenchSiren, shortDate } from './french-words.ts';
import { kindWords, subjectName } from './subject.ts';

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
  /** for a track and the programme: no objectives, and its courses as steps */
  kind: Certificate['kind'];
  /** neither a diploma nor a certification */
  limits: string;
}

export const heading = 'Attestation de suivi';
export const identityNote = 'Identité déclarée, non vérifiée';
export const limits =
  'Cette attestation n’est ni un diplôme ni une certification professionnelle. Elle n’ouvre pas droit à un financement.';

export function statementsOf(certificate: Certificate): Statements {
  const { kind, steps } = certificate;
  return {
    heading,
    given: 'Déclic atteste que',
    name: certificate.printedName,
    identity: identityNote,
    business: businessLine(certificate),
    sentence: `a suivi et terminé le ${frenchDate(certificate.completedAt)} ${kindWords[kind].the}`,
    course: subjectName(kind, certificate.subject),
    title: certificate.title,
    objectivesHeading: 'Objectifs du cours',
    objectives: certificate.objectives,
    facts: [
      { label: 'Nature', value: 'Formation en ligne gratuite, en autonomie' },
      { label: 'Durée indicative', value: frenchMinutes(certificate.minutes) },
      ...(kind === 'course' ? courseFacts(certificate) : setFacts(certificate)),
    ],
    stepsHeading:
      kind === 'course'
        ? count(steps.length, 'étape suivie', 'étapes suivies')
        : count(steps.length, 'cours terminé', 'cours terminés'),
    steps: steps.map((step) =>
      step.completedAt ? `${step.title}, ${shortDate(step.completedAt)}` : step.title,
    ),
    issued: `Délivrée le ${frenchDate(certificate.issuedAt)}`,
    publisher: certificate.publisher,
    contact: certificate.contact,
    limits,
    kind,
  };
}

const courseFacts = ({ quizRight, version }: Certificate) => [
  {
    label: 'Quiz de fin',
    value:
      quizRight === null
        ? 'Réussi (au moins 4 bonnes réponses sur 5, essais illimités)'
        : `${quizRight} bonnes réponses sur 5 (seuil\u00a0: 4, essais illimités)`,
  },
  { label: 'Version', value: String(version) },
];

const setFacts = ({ steps }: Certificate) => [
  {
    label: 'Évaluation',
    value: 'Un quiz réussi à la fin de chaque cours (au moins 4 bonnes réponses sur 5)',
  },
  { label: 'Cours', value: String(steps.length) },
];

function businessLine({ businessName, siren }: Certificate): string | null {
  const number = siren && `SIREN\u00a0${frenchSiren(siren)}`;
  if (businessName) return number ? `${businessName} · ${number}` : businessName;
  return number;
}
