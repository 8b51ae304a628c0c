/** The fields of the labels in the phone's memory (course 07, step 4). */
import { type LabelDraft, blankLabel, labelsAPage } from '../../tools/order-labels.ts';
import { type Reader, asList, asRecord, asText, oneOf } from './stored.ts';
import { type FigureFields } from './use-figures.ts';

const asDraft: Reader<LabelDraft> = (stored) => {
  const draft = asRecord(stored);
  if (!draft) return undefined;
  const text = (key: keyof LabelDraft) => (asText(draft[key]) ?? '').slice(0, 60);
  return {
    number: text('number'),
    name: text('name'),
    slot: text('slot'),
    bags: text('bags'),
    status: oneOf('reserved', 'to-pay', 'paid')(draft['status']) ?? 'reserved',
    cold: draft['cold'] === true,
    remark: text('remark'),
  };
};

export const labelFields: FigureFields<{ drafts: LabelDraft[] }> = {
  drafts: {
    example: [
      {
        number: 'CC-0001',
        name: 'Exemple',
        slot: 'mardi, 14\u00a0h\u00a030 – 15\u00a0h',
        bags: '2',
        status: 'reserved',
        cold: false,
        remark: 'grands carreaux',
      },
    ],
    blank: [blankLabel],
    read: asList(asDraft, labelsAPage),
  },
};

/** Still the order of the example shop, as long as nothing in it was changed. */
export const labelIsExample = (draft: LabelDraft): boolean =>
  labelFields.drafts.example.some((example) => JSON.stringify(example) === JSON.stringify(asDraft(draft)));
