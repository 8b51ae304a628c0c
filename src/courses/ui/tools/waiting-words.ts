/** What to do now with a bag nobody took (the courses' common waiting rule). */
import type { OrderStatus } from '../../tools/order-form.ts';
import type { WaitingStage } from '../../tools/waiting-rule.ts';

const over: Readonly<Record<OrderStatus, string>> = {
  reserved: 'Plus de 48\u00a0h\u00a0: remettez en rayon. Ce bon est à effacer.',
  'to-pay': 'Plus de 7 jours\u00a0: annulez la commande. Ce bon est à effacer.',
  paid: 'Plus de 7 jours\u00a0: annulez et remboursez. Ce bon est ensuite à effacer.',
};

export function waitingWords(stage: WaitingStage, status: OrderStatus): string {
  const words: Readonly<Record<WaitingStage, string>> = {
    'on-time': 'Retrait à venir.',
    missed: 'Le créneau est passé. Si la commande est remise, effacez ce bon.',
    remind: 'Plus de 24\u00a0h\u00a0: rappelez le client. Si la commande est remise, effacez ce bon.',
    reserve: 'Plus de 48\u00a0h\u00a0: sortez la commande du bac et mettez-la en réserve.',
    'remind-again': 'Plus de 72\u00a0h\u00a0: rappelez le client une seconde fois.',
    over: over[status],
  };
  return words[stage];
}
