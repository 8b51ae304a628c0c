import { Refusal } from '../../platform/refusal.ts';

/** A browser's answer stays well below; what is larger is not one. */
const longestAnswer = 20_000;

/**
 * What the form carries, as JSON. Its inside is checked by the library, which throws on anything wrong.
 * @throws Refusal passkey-failed
 */
export function readPasskeyAnswer(typed: string): { id: string } {
  if (typed.length > longestAnswer) throw new Refusal('passkey-failed');
  try {
    const answer = JSON.parse(typed) as unknown;
    if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') {
      return answer as { id: string };
    }
  } catch {
    // refused below
  }
  throw new Refusal('passkey-failed');
}
