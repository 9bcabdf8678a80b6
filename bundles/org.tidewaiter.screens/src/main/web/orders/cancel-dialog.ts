import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { OrderActDialog } from './order-act-dialog';
import { api } from '../core/api';
import type { Order } from '../core/orders';
import { say } from '../core/words';

/** Why an order is called off. */
@customElement('tw-cancel-dialog')
export class CancelDialog extends OrderActDialog {
  order!: Order;

  protected heading() {
    return say('order.cancelTitle', { number: String(this.order.number) });
  }

  protected answer() {
    return say('order.cancel');
  }

  protected act(form: FormData) {
    return api.cancelOrder(this.order, String(form.get('reason')).trim());
  }

  protected body() {
    return html`<label>${say('order.cancelWhy')}<input name="reason" required maxlength="1000" autofocus></label>`;
  }
}
