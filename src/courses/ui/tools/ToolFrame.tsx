import { type ReactNode, useId, useRef } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { EraseButton } from './EraseButton.tsx';
import type { MemoryState } from './memory.ts';
import { printSheet } from './print-sheet.ts';
import { ShareButton } from './ShareButton.tsx';

interface Props {
  title: string;
  /** some values are still the example's */
  anyExample?: boolean;
  onMine?: (() => void) | undefined;
  mineLabel?: string;
  memory: MemoryState;
  onForget: () => void;
  /** the fields */
  children: ReactNode;
  /** one or two sentences, read aloud when they change */
  summary: string;
  /** what is printed; null until there is a result */
  sheet: ReactNode;
  sheetTitle?: string;
  /** the same in text, for the clipboard */
  text: string | null;
  /** more buttons beside Imprimer */
  more?: ReactNode;
  copyLabel?: string;
  /** what « Effacer ce que j’ai mis » takes away */
  forgetWarning?: string;
  /** what stands below the buttons */
  after?: ReactNode;
}

/** figures, ticks, choices or texts: the same word for all */
const eraseLabel = 'Effacer ce que j’ai mis';

const memoryWords: Readonly<Record<MemoryState, string | null>> = {
  reading: null,
  kept: null,
  refused: 'Ce téléphone ne peut rien garder. Imprimez ou copiez votre résultat avant de quitter la page.',
  other: 'Une autre personne s’est connectée ici. Rechargez la page pour continuer.',
};

/** The frame all tools share: what it is, the fields, the result in words, and what to do with it. */
export function ToolFrame(props: Props) {
  const { title, anyExample = false, onMine, memory, summary, sheet, text } = props;
  const heading = useId();
  const paper = useRef<HTMLDivElement>(null);
  return (
    <section className="tool" aria-labelledby={heading}>
      <h2 className="tool__title" id={heading}>
        {title}
      </h2>
      <p className="tool__promise">Tout reste sur votre téléphone, rien n’est envoyé.</p>
      {memoryWords[memory] && (
        <p className="notice notice--bad" role="alert">
          {memoryWords[memory]}
        </p>
      )}
      {anyExample && onMine && (
        <div className="notice notice--sun tool__examples">
          <p>Les valeurs marquées «&nbsp;exemple&nbsp;» sont celles d’une boutique inventée.</p>
          <button
            type="button"
            className="button button--quiet"
            disabled={memory === 'reading'}
            onClick={onMine}
          >
            {props.mineLabel ?? 'Mettre mes chiffres'}
          </button>
        </div>
      )}
      <form className="tool__form" onSubmit={(event) => event.preventDefault()} noValidate>
        {/* closed until the memory is read, so that nothing typed is overwritten */}
        <fieldset className="tool__fields" disabled={memory === 'reading'}>
          <legend className="visually-hidden">{title}, à remplir</legend>
          {props.children}
        </fieldset>
      </form>
      <div className="tool__result">
        <p role="status" className="tool__summary">
          {summary}
        </p>
        {sheet && (
          <div className="tool-sheet" ref={paper}>
            <p className="tool-sheet__head">Déclic · {props.sheetTitle ?? title}</p>
            {sheet}
            {anyExample && <p className="tool-sheet__note">Cette feuille contient des valeurs d’exemple.</p>}
          </div>
        )}
      </div>
      <div className="button-row tool__actions">
        {sheet && (
          <button type="button" className="button button--quiet" onClick={() => printSheet(paper.current)}>
            Imprimer
          </button>
        )}
        {text !== null && <CopyButton text={text} {...(props.copyLabel ? { label: props.copyLabel } : {})} />}
        {text !== null && <ShareButton title={title} text={text} />}
        {props.more}
        <EraseButton
          label={eraseLabel}
          warning={
            props.forgetWarning ?? 'Ce que vous avez saisi dans cet outil va disparaître de ce téléphone.'
          }
          confirm={eraseLabel}
          onErase={props.onForget}
        />
      </div>
      {props.after}
    </section>
  );
}
