import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { counts } from './counts';
import { NO_FILTER, queryOf, type Filter, type Filters } from './filters';
import { Pages } from './pages';
import type { WorklistGrid } from './worklist-grid';
import { api } from '../core/api';
import { listen } from '../core/events';
import { press, type Keys } from '../core/keys';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { go } from '../core/route';
import { acts, casework, type Changed, type Target } from '../finding/acts';
import { targetOf } from '../finding/target';
import type { FindingView } from '../finding/finding-view';
import { say } from '../core/words';
import type { Order, WorklistRow } from '../core/types';
import { problemBox } from '../ui/problem-box';
import '../feeds/feed-alarm';
import './filters';
import './worklist-grid';
import '../finding/finding-view';

/** What is kept while another screen is looked at. */
const kept: { filter: Filter; order: Order; reversed: boolean } = { filter: NO_FILTER, order: 'strength', reversed: false };

/** The worklist on the left, the finding on the right. */
@customElement('tw-worklist')
export class WorklistScreen extends Part {
  /** The finding that is open; empty for none. */
  @property() finding = '';
  @state() private pages!: Pages;
  @state() private change = 0;
  @query('tw-worklist-grid') private grid!: WorklistGrid;
  @query('tw-filters') private filters!: Filters;
  @query('tw-finding') private view?: FindingView;
  private readonly rules = new Loading(this, (signal) => api.rules(signal));
  private deaf?: () => void;
  private minutes?: number;
  private readonly pressed = (event: KeyboardEvent) => press(event, this.keys());
  private readonly changed = (event: Event) => this.take((event as CustomEvent<Changed>).detail);

  connectedCallback(): void {
    super.connectedCallback();
    this.restart();
    addEventListener('keydown', this.pressed);
    casework.addEventListener('changed', this.changed);
    this.minutes = window.setInterval(() => this.change++, 60_000); // ages and what is left grow old
    this.deaf = listen({
      finding: ({ id, version }) => void this.pages.refresh(id, version),
      run: () => this.restart(),
    });
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.pressed);
    casework.removeEventListener('changed', this.changed);
    clearInterval(this.minutes);
    this.deaf?.();
    this.pages.close();
  }

  protected async firstUpdated(): Promise<void> {
    await this.grid.updateComplete;
    this.grid.take();
  }

  private restart(): void {
    this.pages?.close();
    const order = kept.filter.grouped ? 'subject' : kept.order;
    const query = { ...queryOf(kept.filter), order, reversed: kept.reversed };
    this.pages = new Pages(query, kept.filter.grouped, () => this.change++);
    this.pages.want(0, 1);
  }

  private async narrow(filter: Filter): Promise<void> {
    if (JSON.stringify(filter) !== JSON.stringify(kept.filter)) {
      kept.filter = filter;
      this.restart();
      await this.updateComplete;
      this.grid.rewind();
    }
  }

  private sort(order: Order): void {
    kept.reversed = kept.order === order && !kept.reversed;
    kept.order = order;
    kept.filter = { ...kept.filter, grouped: kept.filter.grouped && order === 'subject' };
    this.restart();
    this.grid.rewind();
  }

  private take(changed: Changed): void {
    if (changed.state) {
      this.pages.stand(changed.state);
    }
    if (changed.snooze) {
      this.pages.snooze(changed.snooze.rule, changed.snooze.subject, changed.snooze.holds);
    }
    this.change++;
  }

  private choose(): void {
    const row = this.grid.current;
    if (row) {
      go('finding', row.id);
    }
  }

  /**
   * What a key acts on: the finding where the focus is in it, else the current row. A row that is open is acted on as the
   * finding shows it: rows follow what others do, and a decision must rest on what the officer read.
   */
  private target(): Target | undefined {
    const row = this.grid.current;
    if (this.view?.contains(document.activeElement) || (row && row.id === this.finding && this.view?.target)) {
      return this.view?.target;
    }
    return row && targetOf(row);
  }

  private keys(): Keys {
    const act = (what: (target: Target) => Promise<void>) => () => {
      const target = this.target();
      if (target) {
        void what(target);
      }
    };
    return {
      j: () => this.step(1), k: () => this.step(-1), arrowdown: () => this.step(1), arrowup: () => this.step(-1),
      e: act(acts.escalate), r: act(acts.review), c: act(acts.confirm), d: act(acts.dismiss), s: act(acts.snooze),
      a: act(acts.assignToMe), o: act(acts.order),
      p: () => this.finding && window.open(api.printLink(this.finding), '_blank', 'noopener'),
      '/': () => this.filters.take(),
      f: () => this.view?.take(),
      l: () => this.grid.take(),
    };
  }

  private step(by: number): void {
    if (!this.view?.contains(document.activeElement)) {
      this.grid.take();
      this.grid.move(by);
    }
  }

  private summary(row: WorklistRow | undefined) {
    return row ? html`
      <p class="current-row">${row.subject.label || row.subject.id} <span class="mono soft">${row.subject.id}</span> ·
        ${row.kindTitle} · ${row.ruleTitle} · ${row.state.statusTitle}${row.state.assignee ? ` · ${row.state.assignee}` : ''}
        ${this.finding && row.id !== this.finding ? html`<span class="soft">· ${say('grid.notOpen')}</span>` : ''}</p>` : '';
  }

  private counts() {
    return counts(this.pages, kept.filter.snoozed, {
      reload: () => this.restart(),
      showSnoozed: () => void this.narrow({ ...kept.filter, snoozed: true }),
    });
  }

  private list() {
    return html`
      <section class="list" aria-label=${say('screen.worklist')}>
        <h1 class="hidden">${say('screen.worklist')}</h1>
        <tw-feed-alarm></tw-feed-alarm>
        <tw-filters .filter=${kept.filter} .rules=${this.rules.value ?? []} .counts=${this.counts()}
          @filter=${(event: CustomEvent<Filter>) => this.narrow(event.detail)} @left=${() => this.grid.take()}></tw-filters>
        ${this.pages.problem ? problemBox(this.pages.problem, () => this.pages.retry()) : ''}
        ${this.pages.ready && this.pages.total === 0 ? html`<p class="notice">${say('grid.none')}</p>` : ''}
        <tw-worklist-grid .pages=${this.pages} .opened=${this.finding} .change=${this.change}
          .order=${kept.filter.grouped ? 'subject' : kept.order} ?reversed=${kept.reversed}
          @choose=${this.choose} @sort=${(event: CustomEvent<Order>) => this.sort(event.detail)}
          @current=${() => this.requestUpdate()}></tw-worklist-grid>
        ${this.summary(this.grid?.current)}
      </section>
    `;
  }

  render() {
    return html`
      ${this.list()}
      <section class="right" aria-label=${say('finding')}>
        ${this.finding
          ? html`<tw-finding .finding=${this.finding}></tw-finding>`
          : html`<p class="soft empty">${say('finding.none')}</p>`}
      </section>
    `;
  }
}
