import { html } from 'lit';
import { cancel, complete } from './order-acts';
import { api } from '../core/api';
import type { Listed, Order } from '../core/orders';
import { href } from '../core/route';
import { may } from '../core/session';
import { time } from '../core/time';
import { count, say } from '../core/words';

const MINUTES = 60;

function closing({ closing }: Order) {
  return closing && html`
    ${closing.outcomeTitle ?? ''} ${closing.note}
    <span class="soft">${closing.officer}, ${time(closing.at)}${closing.outcome
      ? html`, ${say('order.spent', { n: count(closing.minutes / MINUTES, 2) })}` : ''}</span>`;
}

function acts(order: Order) {
  const number = String(order.number);
  return html`
    <div class="row-acts">
      ${order.standing === 'OPEN' && may('officer') ? html`
        <button type="button" aria-label=${say('order.resultOf', { number })} @click=${() => complete(order)}>${say('order.result')}</button>
        <button type="button" aria-label=${say('order.cancelOf', { number })} @click=${() => cancel(order)}>${say('order.cancel')}</button>` : ''}
      <a class="button" href=${api.orderLink(order.number)} target="_blank" rel="noopener"
        aria-label=${say('order.printOf', { number })}>${say('order.print')}</a>
    </div>`;
}

const row = (order: Order, subject: boolean) => html`
  <tr>
    <th scope="row">${order.number}</th>
    ${subject ? html`<td><a href=${href('finding', order.finding)}>${order.subject.label || order.subject.id}</a> <span class="soft">${order.kindTitle}</span></td>` : ''}
    <td>${order.to} <span class="soft">${order.toKindTitle}</span></td>
    <td>${order.place}</td>
    <td>${time(order.dueBy)}${order.overdue ? html` <span class="late">${say('order.overdue')}</span>` : ''}</td>
    <td>${order.officer} <span class="soft">${time(order.at)}</span></td>
    <td>${order.standingTitle} ${closing(order)}</td>
    <td class="acts-cell">${acts(order)}</td>
  </tr>`;

/** Orders with what can be done to them; what a limit left out is counted. */
export const orderTable = (orders: Listed<Order>, caption: string, subject: boolean) => html`
  <div class="scroll" tabindex="0" role="group" aria-label=${caption}>
    <table>
      <caption class="hidden">${caption}</caption>
      <thead><tr>
        <th scope="col">${say('column.order')}</th>${subject ? html`<th scope="col">${say('column.subject')}</th>` : ''}
        <th scope="col">${say('column.to')}</th><th scope="col">${say('column.place')}</th><th scope="col">${say('column.due')}</th>
        <th scope="col">${say('column.officer')}</th><th scope="col">${say('column.status')}</th>
        <th scope="col" class="acts-cell"><span class="hidden">${say('actions')}</span></th>
      </tr></thead>
      <tbody>${orders.rows.map((order) => row(order, subject))}</tbody>
    </table>
  </div>
  ${orders.total > orders.rows.length ? html`<p class="notice">${say('orders.more', { n: orders.total - orders.rows.length })}</p>` : ''}
`;
