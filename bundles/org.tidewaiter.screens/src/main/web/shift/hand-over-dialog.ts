import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../core/api';
import type { HandedOver } from '../core/orders';
import type { WorklistRow } from '../core/types';
import { say } from '../core/words';
import { stepList } from '../finding/history';
import { Dialog } from '../ui/dialog';

const name = (row: WorklistRow) => row.subject.label || row.subject.id;

/** To whom findings go, and what he should know. */
@customElement('tw-hand-over-dialog')
export class HandOverDialog extends Dialog {
  rows: WorklistRow[] = [];
  to = '';
  /** What became of it; nothing if the dialog was left. */
  handed?: HandedOver;

  protected heading() {
    return say('shift.handOverN', { n: this.rows.length });
  }

  protected answer() {
    return say('shift.handOver');
  }

  protected async send(): Promise<void> {
    const form = new FormData(this.querySelector('form')!);
    this.to = String(form.get('to')).trim();
    const findings = this.rows.map(({ id, state }) => ({ id, version: state.version }));
    this.handed = await api.handOver(findings, this.to, String(form.get('note')).trim());
  }

  protected body() {
    return html`
      <ul class="handed">${this.rows.map((row) => html`<li>${name(row)} <span class="soft">${row.kindTitle}</span></li>`)}</ul>
      <label>${say('shift.to')}<input name="to" required maxlength="200" autofocus></label>
      <label>${say('note')}<textarea name="note" rows="3" maxlength="4000"></textarea></label>
    `;
  }
}

/** Those that were not handed over, each with who did what. */
@customElement('tw-not-handed-dialog')
export class NotHandedDialog extends Dialog {
  handed!: HandedOver;

  protected heading() {
    return say('shift.overtaken');
  }

  protected body() {
    return html`
      <p>${say('shift.overtakenWhat', { n: this.handed.done.length })}</p>
      ${this.handed.overtaken.map(({ row, since }) => html`
        <h3>${name(row)} <span class="soft">${row.kindTitle}, ${row.state.statusTitle}</span></h3>
        ${stepList(since, say('overtaken.since'))}`)}
    `;
  }
}
