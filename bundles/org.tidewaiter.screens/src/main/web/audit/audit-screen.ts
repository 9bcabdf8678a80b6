import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { time } from '../core/time';
import type { AuditEntry } from '../core/types';
import { say } from '../core/words';
import './audit-check';

const LIMIT = 100;

/** The log of who read and did what, by number, and the walk over its chain. */
@customElement('tw-audit')
export class AuditScreen extends Part {
  @state() private object = '';
  @state() private officer = '';
  /** The numbers after which the pages begin, the last one shown. */
  @state() private starts = [0];
  private readonly entries = new Loading<AuditEntry[]>(this, (signal) => api.audit(
    { object: this.object, officer: this.officer, after: this.starts[this.starts.length - 1], limit: LIMIT }, signal));

  private find(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.object = String(form.get('object')).trim();
    this.officer = String(form.get('officer')).trim();
    this.turn([0]);
  }

  private turn(after: number[]): void {
    this.starts = after;
    void this.entries.load();
  }

  private table(entries: AuditEntry[]) {
    const next = entries.length === LIMIT ? entries[entries.length - 1].number : undefined;
    return html`
      ${entries.length === 0 ? html`<p class="notice">${say('audit.none')}</p>` : ''}
      <div class="scroll card" tabindex="0" role="region" aria-label=${say('screen.audit')}>
        <table>
          <caption class="hidden">${say('screen.audit')}</caption>
          <thead><tr>
            <th scope="col" class="num">${say('column.number')}</th><th scope="col">${say('column.at')}</th><th scope="col">${say('column.officer')}</th>
            <th scope="col">${say('column.act')}</th><th scope="col">${say('column.object')}</th><th scope="col">${say('column.purpose')}</th>
            <th scope="col">${say('column.detail')}</th><th scope="col">${say('column.hash')}</th>
          </tr></thead>
          <tbody>${entries.map((it) => html`
            <tr><td class="num">${it.number}</td><td>${time(it.at)}</td><td>${it.officer}</td><td>${it.action}</td><td class="mono">${it.object}</td>
              <td>${it.purpose}</td><td>${it.detail}</td><td class="mono hash">${it.hash}</td></tr>`)}</tbody>
        </table>
      </div>
      <p class="pager">
        <button type="button" ?disabled=${this.starts.length === 1} @click=${() => this.turn(this.starts.slice(0, -1))}>${say('page.before')}</button>
        <button type="button" ?disabled=${next === undefined} @click=${() => this.turn([...this.starts, next!])}>${say('page.next')}</button>
      </p>`;
  }

  render() {
    return html`
      <h1>${say('screen.audit')}</h1>
      <tw-audit-check></tw-audit-check>
      <form class="row-form" @submit=${this.find}>
        <label>${say('column.object')}<input name="object" spellcheck="false"></label>
        <label>${say('column.officer')}<input name="officer" spellcheck="false"></label>
        <button type="submit">${say('audit.find')}</button>
      </form>
      ${this.entries.show((entries) => this.table(entries))}
    `;
  }
}
