import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { HandOverDialog, NotHandedDialog } from './hand-over-dialog';
import { api } from '../core/api';
import { press } from '../core/keys';
import { Loading } from '../core/loading';
import type { Listed, Shift } from '../core/orders';
import { Part } from '../core/part';
import { href } from '../core/route';
import { left, moment, time } from '../core/time';
import type { Snooze, WorklistRow } from '../core/types';
import { count, say, type Word } from '../core/words';
import { casework } from '../finding/acts';
import { orderTable } from '../orders/order-table';
import { ask } from '../ui/dialog';
import { party } from '../ui/party';
import { tell } from '../ui/toasts';

const HOUR_MILLIS = 3_600_000;
const AGO = [8, 12, 24];
const LISTS = ['inReview', 'due', 'escalated', 'unopened'] as const;

/** What is kept while another screen is looked at: 0 is the sign-in. */
const kept = { ago: 0, ahead: 12 };

/** What is open when an officer goes, what he did, and handing over. */
@customElement('tw-shift')
export class ShiftScreen extends Part {
  @state() private chosen = new Set<string>();
  private readonly shift = new Loading(this, (signal) => api.shift(this.query(), signal));
  private readonly changed = () => void this.shift.load();
  private readonly pressed = (event: KeyboardEvent) => press(event, { h: () => void this.handOver() });

  connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.pressed);
    casework.addEventListener('changed', this.changed);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.pressed);
    casework.removeEventListener('changed', this.changed);
  }

  private query() {
    const since = kept.ago ? new Date(Date.now() - kept.ago * HOUR_MILLIS).toISOString() : undefined;
    return { since, hours: String(kept.ahead) };
  }

  private bound(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.value !== '' && input.checkValidity()) {
      kept[input.name as 'ago' | 'ahead'] = Number(input.value);
      void this.shift.load();
    }
  }

  /** The chosen findings as they are shown, each once; what is no longer listed is no longer chosen. */
  private rows(): WorklistRow[] {
    const rows = new Map<string, WorklistRow>();
    for (const list of LISTS) {
      this.shift.value?.[list].rows.forEach((row) => this.chosen.has(row.id) && rows.set(row.id, row));
    }
    return [...rows.values()];
  }

  private choose(id: string, on: boolean): void {
    const chosen = new Set(this.chosen);
    chosen[on ? 'add' : 'delete'](id);
    this.chosen = chosen;
  }

  private async handOver(): Promise<void> {
    const dialog = new HandOverDialog();
    dialog.rows = this.rows();
    if (dialog.rows.length === 0) {
      tell(say('shift.chooseFirst'));
      return;
    }
    const { handed, to } = await ask(dialog);
    if (!handed) {
      return;
    }
    this.chosen = new Set();
    await this.shift.load();
    if (handed.done.length > 0) {
      tell(say('done.handedOver', { n: handed.done.length, to }));
    }
    if (handed.overtaken.length > 0) {
      const told = new NotHandedDialog();
      told.handed = handed;
      await ask(told);
    }
  }

  private section<T>(key: string, list: Listed<T>, content: (title: string) => unknown) {
    const title = say('shift.count', { title: say(`shift.${key}` as Word), n: list.total });
    return html`
      <section class="card ${key}" aria-labelledby="shift-${key}">
        <h2 id="shift-${key}">${title}</h2>
        ${list.total === 0 ? html`<p class="soft">${say('shift.none')}</p>` : content(title)}
      </section>`;
  }

  private more<T>(list: Listed<T>) {
    const more = list.total - list.rows.length;
    return more > 0 ? html`<p class="notice">${say('shift.more', { n: more })}</p>` : '';
  }

  private finding(row: WorklistRow) {
    const due = left(row.reviewBy);
    const name = row.subject.label || row.subject.id;
    return html`
      <tr>
        <td class="choose"><input type="checkbox" aria-label=${say('shift.choose', { name })} .checked=${this.chosen.has(row.id)}
          @change=${(event: Event) => this.choose(row.id, (event.target as HTMLInputElement).checked)}></td>
        <td><a href=${href('finding', row.id)}>${name}</a> <span class="mono soft">${row.subject.id}</span></td>
        <td>${row.kindTitle} <span class="soft">${row.ruleTitle}</span></td>
        <td class="num">${row.strength}</td>
        <td>${row.state.statusTitle}${row.snoozed ? html` <span class="soft">${say('snoozed')}</span>` : ''}</td>
        <td>${row.reviewBy ? html`${time(row.reviewBy)} <span class=${due.late ? 'late' : 'soft'}>${due.text}</span>` : '–'}</td>
      </tr>`;
  }

  private findings(list: Listed<WorklistRow>, title: string) {
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${title}>
        <table>
          <caption class="hidden">${title}</caption>
          <thead><tr>
            <th scope="col" class="choose"><span class="hidden">${say('column.choose')}</span></th><th scope="col">${say('column.subject')}</th>
            <th scope="col">${say('column.kind')}</th><th scope="col" class="num">${say('column.strength')}</th>
            <th scope="col">${say('column.status')}</th><th scope="col">${say('column.due')}</th>
          </tr></thead>
          <tbody>${list.rows.map((row) => this.finding(row))}</tbody>
        </table>
      </div>
      ${this.more(list)}`;
  }

  private snoozes(list: Listed<Snooze>, title: string) {
    return html`
      <table>
        <caption class="hidden">${title}</caption>
        <thead><tr><th scope="col">${say('column.subject')}</th><th scope="col">${say('column.rule')}</th>
          <th scope="col">${say('column.until')}</th><th scope="col">${say('column.why')}</th></tr></thead>
        <tbody>${list.rows.map((it) => html`
          <tr><td>${party(it.subject)}</td><td>${it.ruleTitle ?? it.rule}</td><td>${time(it.until)}</td><td>${it.reason}</td></tr>`)}</tbody>
      </table>
      ${this.more(list)}`;
  }

  private done(shift: Shift) {
    return html`
      <section class="card done" aria-labelledby="shift-done">
        <h2 id="shift-done">${say('shift.done')}</h2>
        ${shift.done.length === 0 ? html`<p class="soft">${say('shift.nothingDone')}</p>` : html`
          <table class="narrow">
            <caption class="hidden">${say('shift.done')}</caption>
            <thead><tr><th scope="col">${say('column.act')}</th><th scope="col">${say('column.result')}</th>
              <th scope="col" class="num">${say('column.count')}</th></tr></thead>
            <tbody>${shift.done.map((it) => html`
              <tr><td>${it.actTitle}</td><td>${it.resultTitle}</td><td class="num">${count(it.count)}</td></tr>`)}</tbody>
          </table>`}
      </section>`;
  }

  private whole(shift: Shift) {
    return html`
      <p class="soft">${say('shift.bounds', { since: moment(shift.since), next: moment(shift.nextShift) })}</p>
      ${LISTS.map((key) => this.section(key, shift[key], (title) => this.findings(shift[key], title)))}
      ${this.section('orders', shift.orders, (title) => orderTable(shift.orders, title, true))}
      ${this.section('snoozes', shift.snoozes, (title) => this.snoozes(shift.snoozes, title))}
      ${this.done(shift)}`;
  }

  render() {
    const n = this.rows().length;
    return html`
      <div class="title-bar">
        <h1>${say('screen.shift')}</h1>
        <div class="actions" role="group" aria-label=${say('actions')}>
          <button type="button" class="first" aria-keyshortcuts="H" @click=${this.handOver}>${n ? say('shift.handOverN', { n }) : say('shift.handOver')} <kbd>H</kbd></button>
          <button type="button" @click=${() => window.print()}>${say('act.print')}</button>
        </div>
      </div>
      <form class="row-form bounds" @change=${this.bound} @submit=${(event: Event) => event.preventDefault()}>
        <label>${say('shift.since')}<select name="ago">
          <option value="0" ?selected=${kept.ago === 0}>${say('shift.since.signIn')}</option>
          ${AGO.map((hours) => html`<option value=${hours} ?selected=${kept.ago === hours}>${say('shift.since.hours', { n: hours })}</option>`)}
        </select></label>
        <label>${say('shift.hours')}<input type="number" name="ahead" min="0" max="168" required value=${kept.ahead}></label>
      </form>
      ${this.shift.show((shift) => this.whole(shift))}
    `;
  }
}
