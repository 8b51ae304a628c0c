import type { LookedUp } from './look-up-company.ts';

/** What is said of a look-up: never a blocker, always what to do next. */
export const companyWords: Readonly<Record<LookedUp['kind'], string>> = {
  open: 'Nous avons rempli ce que l’annuaire connaît. Vérifiez, corrigez, puis enregistrez.',
  closed:
    'L’annuaire indique que cette entreprise est fermée. Vérifiez le numéro. Vous pouvez continuer sans.',
  private: 'Cette entreprise a choisi de ne pas montrer ses données. Remplissez la suite vous-même.',
  unknown: 'L’annuaire ne connaît pas ce numéro. Vérifiez-le. Vous pouvez continuer sans.',
  unreachable: 'L’annuaire ne répond pas. Vous pouvez continuer sans\u00a0: remplissez la suite vous-même.',
};
