import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { OrderActDialog } from './order-act-dialog';
import { api } from '../core/api';
import { SEEN, type Check, type Order, type Seen } from '../core/orders';
import type { Outcome } from '../core/types';
import { say, sayOf } from '../core/words';

const OUTCOMES: Outcome[] = ['FOUND', 'PARTLY', 'NOTHING'];
const MINUTES = 60;

/** What came back: line by line what was seen, the outcome, the hours spent. */
@customElement('tw-result-dialog')
export class ResultDialog extends OrderActDialog {
  order!: Order;

  protected heading() {
    return say('order.resultTitle', { number: String(this.order.number) });
  }

  protected answer() {
    return say('order.result');
  }

  protected act(form: FormData) {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    return api.completeOrder(this.order, {
      outcome: text('outcome') as Outcome,
      note: text('note'),
      minutes: Math.round(Number(text('hours')) * MINUTES),
      answers: this.order.checks.map((_, index) => ({ seen: text(`seen-${index}`) as Seen, note: text(`note-${index}`) })),
    });
  }

  private check(check: Check, index: number) {
    return html`
      <li>
        <fieldset>
          <legend>${check.what}</legend>
          <div class="inline">
            ${SEEN.map((seen) => html`
              <label class="check"><input type="radio" name="seen-${index}" value=${seen} required>${sayOf('seen', seen)}</label>`)}
          </div>
          <input name="note-${index}" maxlength="1000" aria-label=${say('order.checkNote', { number: index + 1 })} placeholder=${say('note')}>
        </fieldset>
      </li>`;
  }

  protected body() {
    return html`
      <ol class="checks">${this.order.checks.map((check, index) => this.check(check, index))}</ol>
      <fieldset class="inline">
        <legend>${say('outcome.question')}</legend>
        ${OUTCOMES.map((outcome) => html`
          <label class="check"><input type="radio" name="outcome" value=${outcome} required>${sayOf('outcome', outcome)}</label>`)}
      </fieldset>
      <label>${say('order.hours')}<input type="number" name="hours" required min="0" max="1000" step="0.25"></label>
      <label>${say('note')}<textarea name="note" rows="2" maxlength="4000"></textarea></label>
    `;
  }
}
