import { sayDay, sayTime } from '../../tools/day-words.ts';
import { formatEuros } from '../../tools/format-number.ts';
import {
  type Order,
  type OrderStatus,
  type Shop,
  lineTotal,
  orderNumber,
  orderTotal,
  slotEnd,
  statusNames,
} from '../../tools/order-form.ts';
import { longestOrder } from './order-figures.ts';

interface Props {
  /** null: blank forms */
  order: Order | null;
  shop: Shop;
}

const statuses: readonly OrderStatus[] = ['reserved', 'to-pay', 'paid'];
const blankRows = 6;

function PaperForm({ order, shop, copy }: Props & { copy: string | null }) {
  const rows = order ? order.lines.slice(0, longestOrder) : Array.from({ length: blankRows }, () => null);
  const firm = order !== null && order.status !== 'reserved';
  return (
    <article className={order ? 'tool-a5' : 'tool-a5 tool-a5--blank'}>
      <header>
        <strong>Bon de commande {order ? orderNumber(order.number) : 'CC-__________'}</strong>
        <span>{[shop.name.trim(), copy].filter(Boolean).join(' · ')}</span>
      </header>
      <dl>
        <dt>Nom</dt>
        <dd>{order?.name}</dd>
        <dt>Téléphone ou e-mail</dt>
        <dd>{order?.contact}</dd>
      </dl>
      <table>
        <thead>
          <tr>
            <th>Quantité</th>
            <th>Produit</th>
            <th>Prix TTC, l’un</th>
            <th>Total TTC</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line, index) => (
            <tr key={index}>
              <td>{line?.quantity}</td>
              <td>{line?.product}</td>
              <td className="number">{line && formatEuros(line.unitPrice)}</td>
              <td className="number">{line && formatEuros(lineTotal(line))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={3}>Total TTC</th>
            <td className="number">{order && formatEuros(orderTotal(order.lines))}</td>
          </tr>
        </tfoot>
      </table>
      <dl>
        <dt>Créneau de retrait</dt>
        <dd>
          {order && `${sayDay(order.day)}, de ${sayTime(order.from)} à ${sayTime(slotEnd(order).time)}`}
        </dd>
        <dt>Statut</dt>
        <dd>
          {statuses.map((status) => (
            <span key={status} className="tool-a5__status">
              {order?.status === status ? '☒' : '☐'} {statusNames[status]}
            </span>
          ))}
        </dd>
        <dt>Remarque</dt>
        <dd>{order?.remark}</dd>
      </dl>
      <p>
        {order === null &&
          'Réservé\u00a0: le client décide en boutique. À payer ou payé\u00a0: 14 jours pour changer d’avis, sauf exceptions.'}
        {order?.status === 'reserved' && 'Rien à payer d’avance\u00a0: vous déciderez en boutique.'}
        {firm &&
          `Vous avez 14 jours pour changer d’avis, à partir du lendemain du retrait, sauf exceptions. Conditions\u00a0: ${shop.terms.trim()}.`}
      </p>
    </article>
  );
}

/** Two A5 forms on one A4 sheet: two blank ones, or the shop's copy and the customer's. */
export function OrderPaper({ order, shop }: Props) {
  return (
    <div className="tool-a4">
      <PaperForm order={order} shop={shop} copy={order && 'pour la boutique'} />
      <PaperForm order={order} shop={shop} copy={order && 'pour le client'} />
    </div>
  );
}
