import { expect, test } from 'vitest';
import {
  joinReply,
  namesCustomer,
  replyModel,
  replyParts,
  situations,
} from '../../../src/courses/tools/review-reply.ts';

test('each model has four sentences of at most 20 words, names nobody and gives the contact', () => {
  for (const situation of situations) {
    const reply = replyModel(situation, 'au 01\u00a099\u00a000\u00a012\u00a034');
    expect(replyParts.every((part) => reply[part].split(/\s+/).length <= 20)).toBe(true);
    expect(replyParts.every((part) => reply[part].endsWith('.'))).toBe(true);
    expect(namesCustomer(joinReply(reply))).toBe(false);
    expect(reply.contact).toContain('01\u00a099');
  }
});

test('four different situations', () => {
  expect(new Set(situations.map((situation) => joinReply(replyModel(situation, '')))).size).toBe(4);
});

test('a name or an order number is seen', () => {
  for (const text of [
    'Bonjour Mme Exemple,',
    'Madame Exemple',
    'Votre commande CC-0041',
    'la commande n° 12',
    'M. Exemple',
  ]) {
    expect(namesCustomer(text)).toBe(true);
  }
  for (const text of ['Bonjour Madame, merci.', 'Bonjour monsieur, merci.', 'Le prix est dit. Merci.', '']) {
    expect(namesCustomer(text)).toBe(false);
  }
});

test('an empty sentence leaves no double space', () => {
  const reply = { ...replyModel('attente', 'au comptoir'), understanding: ' ' };
  expect(joinReply(reply)).not.toMatch(/ {2}/);
});
