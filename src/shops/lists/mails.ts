import type { OutgoingMail } from '../../platform/outbox.ts';

export type ListDecision = 'accept' | 'refuse' | 'remove';

const decided: Readonly<Record<ListDecision, { subject: string; words: string }>> = {
  accept: { subject: 'Votre liste est publiée', words: 'Elle est publiée. Les commerçants la voient.' },
  refuse: {
    subject: 'Votre liste n’est pas publiée',
    words: 'Elle n’est pas publiée. Voici pourquoi\u00a0:',
  },
  remove: { subject: 'Votre liste est retirée', words: 'Elle n’est plus montrée. Voici pourquoi\u00a0:' },
};

/** To who sent a local list: what the team decided, why, and what can be done now. */
export function decidedListMail(
  recipient: string,
  decision: ListDecision,
  { id, title, reason }: { id: string; title: string; reason: string | null },
  siteUrl: string,
): OutgoingMail {
  const { subject, words } = decided[decision];
  const next =
    decision === 'refuse'
      ? 'Vous pouvez la corriger, puis en proposer une nouvelle.\n'
      : 'Voir la liste\u00a0:\n';
  return {
    recipient,
    subject,
    body: `Bonjour,

L’équipe a relu votre liste «\u00a0${title}\u00a0».

${words}
${reason === null ? '' : `\n    ${reason}\n`}
${next}${siteUrl}/federation/listes/${id}/

L’équipe Déclic
${siteUrl}/
`,
  };
}
