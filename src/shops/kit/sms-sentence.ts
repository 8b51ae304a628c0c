import type { KitSheet } from './kit-sheet.ts';

/** How a text travels by SMS: in the GSM alphabet, and in how many messages (the rule of the SMS tool). */
export type Measure = (text: string) => { text: string; messages: number };

/** What can be left out, from everything to nothing but the name and the address. */
function versions({ name, services, phone, address }: KitSheet): string[] {
  const offer = services.length > 0 ? ` : ${services.map((label) => label.toLowerCase()).join(', ')}` : '';
  return [
    `Bonjour, ${name} est disponible en ligne${offer}. ${address}${phone ? ` ou ${phone}` : ''}`,
    `Bonjour, ${name} est disponible en ligne${offer}. ${address}`,
    `${name} est disponible en ligne${offer}. ${address}`,
    `${name} est disponible en ligne. ${address}`,
    `Commandez en ligne : ${address}`,
  ];
}

/** The fullest sentence that fits in one SMS; with a very long address, the shortest one. */
export function smsSentence(sheet: KitSheet, measure: Measure): { text: string; messages: number } {
  const measured = versions(sheet).map(measure);
  return measured.find(({ messages }) => messages === 1) ?? measured.at(-1)!;
}
