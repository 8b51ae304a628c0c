import { useRef } from 'react';
import { plural } from '../../tools/format-number.ts';
import { orderNumber } from '../../tools/order-form.ts';
import {
  type LabelDraft,
  blankLabel,
  labelOfOrder,
  labelsAPage,
  readLabels,
} from '../../tools/order-labels.ts';
import { labelFields, labelIsExample } from './label-figures.ts';
import { LabelFields } from './LabelFields.tsx';
import { LabelPaper } from './LabelPaper.tsx';
import { printSheet } from './print-sheet.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';
import { useOrderBook } from './use-order-book.ts';

const isBlank = (draft: LabelDraft): boolean =>
  [draft.number, draft.name, draft.slot].every((text) => !text.trim());

/** « Mes étiquettes » (course 07, step 4): eight to a page, filled or blank. */
export default function OrderLabels() {
  const { values, set, forget, memory } = useFigures('etiquettes-de-commande', labelFields);
  const { book } = useOrderBook();
  const paper = useRef<HTMLDivElement>(null);
  const { drafts } = values;
  const mine = drafts.filter((draft) => !labelIsExample(draft));
  const typed = drafts.filter((draft) => !isBlank(draft));
  const reading = readLabels(typed);
  const labels = reading.ok ? reading.labels : [];
  const errors = reading.ok ? {} : reading.errors;
  // errors are counted among the filled drafts only
  const place = (draft: LabelDraft) => typed.indexOf(draft);
  const change = (next: LabelDraft[]) => set('drafts', next);
  const kept = book.orders.filter(({ number }) =>
    drafts.every((draft) => draft.number !== orderNumber(number)),
  );
  const summary =
    typed.length === 0
      ? `La page aura ${labelsAPage} étiquettes vierges, à remplir au stylo.`
      : reading.ok
        ? `${plural(labels.length, 'étiquette remplie', 'étiquettes remplies')}, ${plural(labelsAPage - labels.length, 'vierge')} à remplir au stylo.`
        : `${[...new Set(Object.values(errors))].join('. ')}.`;

  return (
    <ToolFrame
      title="Mes étiquettes"
      anyExample={mine.length < drafts.length}
      onMine={() => change(mine.length > 0 ? mine : [blankLabel])}
      mineLabel="Mettre mes commandes"
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={null}
      text={
        labels.length > 0
          ? labels
              .map(
                ({ number, name, slot, bag, bags }) =>
                  `${number} · ${name} · ${slot} · sac ${bag} sur ${bags}`,
              )
              .join('\n')
          : null
      }
      more={
        (reading.ok || typed.length === 0) && (
          <button type="button" className="button button--quiet" onClick={() => printSheet(paper.current)}>
            Imprimer les 8 étiquettes
          </button>
        )
      }
      after={
        <div className="tool-sheet tool-sheet--paper" ref={paper} aria-hidden="true">
          <LabelPaper labels={labels} />
        </div>
      }
    >
      {drafts.map((draft, index) => (
        <LabelFields
          key={index}
          index={index}
          draft={draft}
          isExample={labelIsExample(draft)}
          errors={isBlank(draft) ? {} : renumbered(errors, place(draft), index)}
          onChange={(part) => change(drafts.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onRemove={() => change(drafts.filter((_, at) => at !== index))}
        />
      ))}
      <div className="button-row">
        {drafts.length < labelsAPage && (
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => change([...drafts, blankLabel])}
          >
            Ajouter une commande
          </button>
        )}
        {drafts.length < labelsAPage &&
          kept.slice(0, labelsAPage).map((order) => (
            <button
              type="button"
              key={order.number}
              className="button button--quiet button--small"
              onClick={() => change([...drafts.filter((draft) => !isBlank(draft)), labelOfOrder(order)])}
            >
              Reprendre le bon {orderNumber(order.number)}
            </button>
          ))}
      </div>
    </ToolFrame>
  );
}

/** `name-1` of the filled drafts is `name-3` of all drafts. */
function renumbered(errors: Readonly<Record<string, string>>, from: number, to: number) {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, sentence]) =>
      field.endsWith(`-${from}`) ? [[`${field.slice(0, field.lastIndexOf('-'))}-${to}`, sentence]] : [],
    ),
  );
}
