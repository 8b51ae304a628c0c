import type { Certificate } from '../../../src/certificates/certificate.ts';
import { makeNumber } from '../../../src/certificates/number.ts';

export const exampleCertificate: Certificate = {
  accountId: 'account',
  number: makeNumber(Uint8Array.from([29, 3, 17, 8, 22, 1, 30, 12, 5, 19, 27, 9, 14])),
  kind: 'course',
  subject: '06',
  title: 'Comprendre le click and collect',
  version: 2,
  objectives: [
    'Distinguer les trois formes de retrait en magasin.',
    'Choisir une forme avec un arbre de décision.',
    'Estimer le gain d’une semaine de retraits.',
  ],
  steps: ['Le retrait, ici et maintenant', 'Trois formes', 'Mon arbre de choix', 'Je vérifie'].map(
    (title) => ({
      title,
      minutes: 7,
    }),
  ),
  minutes: 30,
  quizRight: 4,
  completedAt: '2026-11-30T23:30:00.000Z',
  issuedAt: '2026-12-02T10:05:00.000Z',
  printedName: 'Maëlle Le Goff',
  businessName: 'Ô Œillet, fleuriste',
  siren: '123456782',
  publisher: 'Déclic (instance de démonstration)',
  contact: 'contact@example.com',
  replacedBy: null,
  revoked: null,
};
