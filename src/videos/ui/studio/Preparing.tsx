import { useEffect, useState } from 'react';
import type { StageReport } from '../../read-stage.ts';

interface Props {
  videoId: string;
  first: StageReport;
}

const words: Readonly<Record<NonNullable<StageReport['stage']>, string>> = {
  waiting: 'La vidéo attend son tour.',
  fetching: 'Nous prenons votre fichier.',
  checking: 'Nous vérifions l’image et le son.',
  encoding: 'Nous préparons les qualités pour tous les réseaux.',
  storing: 'Nous rangeons les fichiers.',
};

const order = ['waiting', 'fetching', 'checking', 'encoding', 'storing'] as const;

/** Follows the preparation as it happens; asks now and then where the live line is cut. */
export default function Preparing({ videoId, first }: Props) {
  const [stage, setStage] = useState(first);
  useEffect(() => {
    if (first.state === 'failed') return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const take = (next: StageReport) => {
      setStage(next);
      // the page has more to offer in its new state
      if (next.state !== 'uploaded' && next.state !== 'processing') location.reload();
    };
    const ask = async () => {
      const answer = await fetch(`/api/studio/etapes/${videoId}/`).catch(() => undefined);
      if (answer?.ok) take((await answer.json()) as StageReport);
    };
    const line = new EventSource(`/api/studio/etapes/${videoId}/flux/`);
    line.onmessage = ({ data }) => {
      clearInterval(timer);
      timer = undefined;
      take(JSON.parse(String(data)) as StageReport);
    };
    line.onerror = () => {
      timer ??= setInterval(() => void ask(), 3000);
    };
    return () => {
      line.close();
      clearInterval(timer);
    };
  }, [videoId, first.state]);
  if (stage.state === 'failed')
    return (
      <p className="notice notice--bad" role="alert">
        {stage.sentence}
      </p>
    );
  const step = order.indexOf(stage.stage ?? 'waiting');
  return (
    <div>
      <p role="status">
        {words[stage.stage ?? 'waiting']} Étape {step + 1} sur {order.length}.
      </p>
      <progress
        className="studio-progress"
        max={order.length * 100}
        value={step * 100 + stage.percent}
        aria-label="Préparation de la vidéo"
      />
      {stage.stage === 'encoding' && <p>{stage.percent}&nbsp;%</p>}
      {stage.attempts > 1 && <p className="muted">Essai {stage.attempts}. Rien à faire de votre côté.</p>}
      <p className="muted">Vous pouvez fermer cette page et revenir plus tard.</p>
    </div>
  );
}
