import { useEffect, useState } from 'react';

/** Only where the phone can share; closing its panel is no error. */
export function ShareButton({ title, text }: { title: string; text: string }) {
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible(typeof navigator.share === 'function'), []);
  if (!possible) return null;
  return (
    <button
      type="button"
      className="button button--quiet"
      onClick={() => void navigator.share({ title, text }).catch(() => undefined)}
    >
      Partager
    </button>
  );
}
