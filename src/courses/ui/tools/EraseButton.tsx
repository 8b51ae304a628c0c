import { useState } from 'react';

interface Props {
  label: string;
  /** what will be lost, in one sentence */
  warning: string;
  confirm: string;
  small?: boolean;
  onErase: () => void;
}

/** Asks once before it erases. */
export function EraseButton({ label, warning, confirm, small = false, onErase }: Props) {
  const [asking, setAsking] = useState(false);
  const size = small ? ' button--small' : '';
  if (!asking) {
    return (
      <button type="button" className={`button button--quiet${size}`} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <div className="notice notice--bad tool-erase" role="alert">
      <p>{warning}</p>
      <div className="button-row">
        <button
          type="button"
          className={`button${size}`}
          onClick={() => {
            setAsking(false);
            onErase();
          }}
        >
          {confirm}
        </button>
        <button
          type="button"
          className={`button button--quiet${size}`}
          autoFocus
          onClick={() => setAsking(false)}
        >
          Ne rien effacer
        </button>
      </div>
    </div>
  );
}
