import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { load, newPhone } from './phone.ts';

beforeEach(newPhone);
afterEach(() => {
  vi.unstubAllGlobals();
});

const answer = (question: string, correct: boolean) => ({
  question,
  choice: 'a',
  correct,
  answer: 'a',
  explanation: 'Parce que.',
  step: '06-2',
});

/** Five right answers recalled: more than any round asks, to see that they are no quiz. */
const recallFive = async () => {
  const { log } = await load();
  for (const n of [1, 2, 3, 4, 5])
    await log.record({ kind: 'recalled', course: '06', round: 1, question: `06-q${n}`, choice: 'a' });
};

it('what is recalled waits for a network, is corrected once, and never makes the quiz look passed', async () => {
  const { gradeRecall, recallVerdicts } = await import('../../../src/learning/recall-verdicts.ts');
  const { verdictsOf } = await import('../../../src/learning/ask-verdicts.ts');
  const { viewOf } = await import('../../../src/learning/course-views.ts');
  await recallFive();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  expect(await gradeRecall('06', 1)).toBe(false);

  const asked = vi.fn(async (_url: string, init: RequestInit) => {
    const { answers } = JSON.parse(init.body as string) as { answers: { question: string }[] };
    return Response.json({ verdicts: answers.map(({ question }) => answer(question, true)) });
  });
  vi.stubGlobal('fetch', asked);
  expect(await gradeRecall('06', 1)).toBe(true);
  expect(await gradeRecall('06', 1)).toBe(true);
  expect(asked).toHaveBeenCalledTimes(1);
  expect((await recallVerdicts('06'))[1]).toHaveLength(5);
  expect(await verdictsOf('06')).toEqual({});
  const quiz = { id: '06-7', slug: 'quiz', title: 'Quiz', minutes: 4, kind: 'quiz' as const };
  const view = await viewOf({ id: '06', slug: 'cours', title: 'Cours', steps: [quiz] });
  expect(view.seen.has('06-7')).toBe(false);
  expect(view.completed).toBe(false);
});

it('passing on questions asks the server nothing, and a proof kept before the account joins hers', async () => {
  const { skipQuestions } = await import('../../../src/learning/skip-questions.ts');
  const { gradeRecall } = await import('../../../src/learning/recall-verdicts.ts');
  const { joinNotes } = await import('../../../src/learning/join-notes.ts');
  const asked = vi.fn();
  vi.stubGlobal('fetch', asked);
  await skipQuestions('06', 2, ['06-q1', '06-q2', '06-q3']);
  expect(await gradeRecall('06', 2)).toBe(true);
  expect(asked).not.toHaveBeenCalled();
  const { log } = await load();
  expect(Object.keys((await log.courseState('06')).recalls?.[2] ?? {})).toHaveLength(3);
  expect(joinNotes('deed:06', { photo: 'hers' }, { link: 'begun' })).toEqual({
    photo: 'hers',
    link: 'begun',
  });
});
