import type { SyncStatus } from '../changes.ts';

/** What a person is told of what she did, by what became of it. */
export const syncWords: Record<SyncStatus, string> = {
  sending: 'Enregistré sur ce téléphone. Envoi en cours…',
  sent: 'Enregistré et envoyé.',
  later: 'Enregistré sur ce téléphone. Ce sera envoyé plus tard.',
  'signed-out': 'Enregistré sur ce téléphone. Reconnectez-vous pour envoyer.',
  outdated: 'Enregistré sur ce téléphone. Rechargez la page pour envoyer.',
};

export const savedHere = 'Enregistré sur ce téléphone.';
export const notSaved =
  'Votre téléphone n’a pas pu enregistrer. Faites un peu de place ou quittez la navigation privée, puis appuyez encore.';
