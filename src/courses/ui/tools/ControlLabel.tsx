import type { BilledWeight } from './parcel-words.ts';

const checks = [
  'Le colis ne bouge pas quand on le secoue.',
  'Les articles sont ceux du bon de commande.',
  'Le bon de commande est dedans.',
  'L’adresse et le téléphone du client sont lisibles.',
  'La preuve de dépôt est gardée.',
];

/** To stick on the packing bench, or to slip with the order: what is checked before the parcel leaves. */
export function ControlLabel({ weight, order }: { weight: BilledWeight; order: string }) {
  return (
    <div className="tool-parcel">
      <h3>Étiquette de contrôle</h3>
      <p>
        Commande&nbsp;: <strong>{order.trim() || '…………………'}</strong>
      </p>
      <p>
        {weight.sides}&nbsp;cm · pesé {weight.real} · facturé {weight.billed}
      </p>
      <ul className="tool-parcel__checks">
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <p>Déposé le ……………… Annoncé au client pour le ………………</p>
    </div>
  );
}
