import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { orderTable } from './order-table';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { say } from '../core/words';

/** The orders on a finding. */
@customElement('tw-orders')
export class FindingOrders extends Part {
  @property() finding = '';
  /** Of the finding: each act on an order makes another. */
  @property({ type: Number }) version = 0;
  private readonly orders = new Loading(this, (signal) => api.ordersOf(this.finding, signal), false);

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('finding')) {
      this.orders.value = undefined;
    }
    if (changed.has('finding') || changed.has('version')) {
      void this.orders.load();
    }
  }

  render() {
    return this.orders.show((orders) => orders.total === 0
      ? html`<p class="soft">${say('orders.none')}</p>` : orderTable(orders, say('orders'), false));
  }
}
