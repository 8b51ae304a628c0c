import { type Label, labelsAPage } from '../../tools/order-labels.ts';
import { type OrderStatus, statusNames } from '../../tools/order-form.ts';

const statuses: readonly OrderStatus[] = ['reserved', 'to-pay', 'paid'];
const box = (ticked: boolean) => (ticked ? '☒' : '☐');

function PaperLabel({ label }: { label: Label | null }) {
  return (
    <article className="tool-label">
      <header>
        <strong>{label?.number ?? 'CC-'}</strong>
        <span>{label ? `Sac ${label.bag} sur ${label.bags}` : 'Sac      sur     '}</span>
      </header>
      <p className="tool-label__name">{label?.name ?? 'Nom\u00a0:'}</p>
      <p>{label?.slot ?? 'Créneau\u00a0:'}</p>
      <p>
        {statuses.map((status) => (
          <span key={status}>
            {box(label?.status === status)} {statusNames[status]}
          </span>
        ))}
        <span>{box(label?.cold === true)} Froid</span>
      </p>
      <p>{label?.remark || 'Remarque\u00a0:'}</p>
      <p>Bac n° ………</p>
    </article>
  );
}

/** One A4 page of eight labels: the filled ones first, blank ones after them. */
export function LabelPaper({ labels }: { labels: readonly Label[] }) {
  return (
    <div className="tool-labels">
      {Array.from({ length: labelsAPage }, (_, at) => (
        <PaperLabel key={at} label={labels[at] ?? null} />
      ))}
    </div>
  );
}
