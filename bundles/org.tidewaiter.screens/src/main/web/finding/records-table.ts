import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { UnmaskDialog } from './unmask-dialog';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { may } from '../core/session';
import type { CitedRow, Records } from '../core/types';
import { say } from '../core/words';
import { ask } from '../ui/dialog';

const PAGE = 50;

/** The rows that a finding cites; masked fields say so, and are shown to an officer for a purpose. */
@customElement('tw-records')
export class RecordsTable extends Part {
  @property() finding = '';
  @state() private purpose = '';
  @state() private passed = 0;
  private readonly rows = new Loading<Records>(
    this, (signal) => api.records(this.finding, { purpose: this.purpose, after: this.passed, limit: PAGE }, signal), false);

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('finding')) {
      this.purpose = '';
      this.passed = 0;
      this.rows.value = undefined;
      void this.rows.load();
    }
  }

  private async unmask(): Promise<void> {
    const purpose = (await ask(new UnmaskDialog())).purpose;
    if (purpose) {
      this.purpose = purpose;
      await this.rows.load();
    }
  }

  private turn(by: number): void {
    this.passed = Math.max(0, this.passed + by);
    void this.rows.load();
  }

  private record(row: CitedRow) {
    return html`
      <tr>
        <td class="tight">${row.roleTitle ?? row.role}<br><span class="soft">${row.table}</span></td>
        <td class="mono">${row.id}</td>
        <td class="fields">${row.found ? row.fields.map((field) => html`
          <span><b>${field.name}</b> ${field.masked
            ? html`<span class="masked">${field.value || '•••'} <span class="hidden">${say('records.masked')}</span></span>`
            : field.value}</span> `) : html`<span class="soft">${say('records.gone')}</span>`}</td>
      </tr>`;
  }

  private pager({ total }: Records) {
    return total <= PAGE ? '' : html`
      <p class="pager">
        <button type="button" ?disabled=${this.passed === 0} @click=${() => this.turn(-PAGE)}>${say('page.before')}</button>
        ${say('page.of', { from: this.passed + 1, to: Math.min(total, this.passed + PAGE), n: total })}
        <button type="button" ?disabled=${this.passed + PAGE >= total} @click=${() => this.turn(PAGE)}>${say('page.next')}</button>
      </p>`;
  }

  private mask(records: Records) {
    if (this.purpose && !records.masked) {
      return html`<p class="notice" role="status">${say('records.unmasked', { purpose: this.purpose })}</p>`;
    }
    return !records.masked ? '' : html`
      <p>${say('records.someMasked')}
        ${may('officer') ? html`<button type="button" @click=${this.unmask}>${say('records.unmask')}</button>` : ''}</p>`;
  }

  render() {
    return this.rows.show((records) => html`
      ${this.mask(records)}
      <div class="scroll" tabindex="0" role="region" aria-label=${say('records.title')}>
        <table>
          <caption class="hidden">${say('records.title')}</caption>
          <thead><tr><th scope="col">${say('column.role')}</th><th scope="col">${say('column.id')}</th><th scope="col">${say('column.fields')}</th></tr></thead>
          <tbody>${records.rows.map((row) => this.record(row))}</tbody>
        </table>
      </div>
      ${this.pager(records)}
    `);
  }
}
