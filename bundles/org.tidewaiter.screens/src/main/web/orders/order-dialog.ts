import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { OrderActDialog } from './order-act-dialog';
import { api } from '../core/api';
import { RECIPIENTS, type OrderProposal, type RecipientKind } from '../core/orders';
import { Problem } from '../core/problem';
import { field } from '../core/time';
import { say, sayOf } from '../core/words';
import type { Target } from '../finding/target';

const DAY_MILLIS = 86_400_000;
const MOST_CHECKS = 50;

/** What to check, where, by whom and until when; proposed from the finding, changed by the officer. */
@customElement('tw-order-dialog')
export class OrderDialog extends OrderActDialog {
  target!: Target;
  proposal!: OrderProposal;
  /** Each line under a number that stays with it, so that removing one leaves the others as typed. */
  private lines: { key: number; text: string }[] = [];
  private next = 0;

  connectedCallback(): void {
    super.connectedCallback();
    this.proposal.checks.forEach((text) => this.put(text));
  }

  private put(text: string): void {
    this.lines = [...this.lines, { key: this.next++, text }];
  }

  protected heading() {
    return say('order.title', { name: this.target.subject.label || this.target.subject.id });
  }

  protected answer() {
    return say('order.do');
  }

  protected act(form: FormData) {
    const checks = this.lines.map(({ text }) => text.trim()).filter(Boolean);
    if (checks.length === 0) {
      throw new Problem(0, '', '', say('order.noChecks'));
    }
    const text = (name: string) => String(form.get(name)).trim();
    return api.order(this.target.id, this.target.version, {
      toKind: text('toKind') as RecipientKind, to: text('to'), place: text('place'),
      dueBy: new Date(text('dueBy')).toISOString(), checks, note: text('note'),
    });
  }

  private async add(): Promise<void> {
    this.put('');
    this.requestUpdate();
    await this.updateComplete;
    const all = this.querySelectorAll<HTMLElement>('.checks textarea');
    all[all.length - 1].focus();
  }

  private async leaveOut(key: number): Promise<void> {
    this.lines = this.lines.filter((line) => line.key !== key);
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.add')!.focus();
  }

  private line(line: { key: number; text: string }, index: number) {
    const number = index + 1;
    return html`
      <li>
        <textarea rows="2" maxlength="1000" aria-label=${say('order.check', { number })} .value=${line.text}
          @input=${(event: Event) => (line.text = (event.target as HTMLTextAreaElement).value)}></textarea>
        <button type="button" class="quiet" aria-label=${say('order.removeCheck', { number })}
          @click=${() => this.leaveOut(line.key)}>×</button>
      </li>`;
  }

  protected body() {
    const due = this.proposal.dueBy ?? Date.now() + DAY_MILLIS;
    return html`
      <fieldset class="inline">
        <legend>${say('order.toKind')}</legend>
        ${RECIPIENTS.map((kind, index) => html`
          <label class="check"><input type="radio" name="toKind" value=${kind} required ?checked=${index === 0}>${sayOf('order.to', kind)}</label>`)}
      </fieldset>
      <label>${say('order.toName')}<input name="to" required maxlength="200" autofocus></label>
      <label>${say('order.place')}<input name="place" required maxlength="300"></label>
      <label>${say('order.dueBy')}
        <input type="datetime-local" name="dueBy" required value=${field(due)} min=${field(Date.now())}></label>
      <fieldset>
        <legend>${say('order.checks')}</legend>
        <ol class="checks">${repeat(this.lines, ({ key }) => key, (line, index) => this.line(line, index))}</ol>
        ${this.proposal.leftOut ? html`<p class="notice">${say('order.leftOut', { n: this.proposal.leftOut })}</p>` : ''}
        <button type="button" class="add" ?disabled=${this.lines.length >= MOST_CHECKS} @click=${this.add}>${say('order.addCheck')}</button>
      </fieldset>
      <label>${say('order.note')}<textarea name="note" rows="2" maxlength="4000"></textarea></label>
    `;
  }
}
