import { useRef, useState } from 'react';

interface Props {
  text: string;
  label?: string;
  small?: boolean;
}

/** Copies, and says so. Without the clipboard's permission it shows the text, selected. */
export function CopyButton({ text, label = 'Copier le texte', small = false }: Props) {
  const [state, setState] = useState<'idle' | 'done' | 'by-hand'>('idle');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('by-hand');
      requestAnimationFrame(() => area.current?.select());
    }
  };
  return (
    <>
      <button
        type="button"
        className={small ? 'button button--quiet button--small' : 'button button--quiet'}
        onClick={() => void copy()}
      >
        {label}
      </button>
      <span role="status" className="tool-said">
        {state === 'done' && 'Texte copié.'}
      </span>
      {state === 'by-hand' && (
        <label className="tool-by-hand">
          Copiez ce texte vous-même&nbsp;:
          <textarea ref={area} readOnly value={text} rows={6} />
        </label>
      )}
    </>
  );
}
