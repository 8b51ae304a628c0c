import type { CostForm, Family } from './solution-schema.ts';

export const familyWords: Readonly<Record<Family, { title: string; lead: string }>> = {
  vendre: { title: 'Être trouvé et vendre', lead: 'Par où le client vous trouve et commande.' },
  encaisser: { title: 'Encaisser', lead: 'Comment l’argent arrive, au comptoir ou à distance.' },
  livrer: { title: 'Remettre et livrer', lead: 'Comment l’article rejoint le client.' },
  gerer: { title: 'Gérer', lead: 'Le stock, la caisse et les papiers.' },
  aide: { title: 'Où demander de l’aide', lead: 'Des personnes à qui poser vos questions avant de payer.' },
};

export const costWords: Readonly<Record<CostForm, string>> = {
  gratuit: 'Gratuit',
  temps: 'Du temps',
  fixe: 'Un prix à l’unité',
  commission: 'Une part des ventes',
  abonnement: 'Un abonnement',
  achat: 'Un achat',
};

const effortWords = ['Une heure environ', 'Une demi-journée, puis une habitude', 'Plusieurs jours'];
export const effortWord = (level: number): string => effortWords[level - 1]!;
