import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Part } from '../core/part';
import type { Query } from '../core/api';
import { who } from '../core/session';
import { say, sayOf, type Word } from '../core/words';
import type { Rule } from '../core/types';

export interface Filter {
  status: string;
  rule: string;
  class: string;
  assignee: string;
  text: string;
  snoozed: boolean;
  grouped: boolean;
}

export const NO_FILTER: Filter = {
  status: 'NEW,IN_REVIEW,ESCALATED', rule: '', class: '', assignee: '', text: '', snoozed: false, grouped: false,
};

/** What the host is asked for; grouping is of this page alone. */
export const queryOf = ({ grouped, ...filter }: Filter): Query => filter;

const STATUSES: [string, Word][] = [
  ['NEW,IN_REVIEW,ESCALATED', 'filter.open'], ['', 'filter.all'], ['NEW', 'status.NEW'], ['IN_REVIEW', 'status.IN_REVIEW'],
  ['ESCALATED', 'status.ESCALATED'], ['CONFIRMED', 'status.CONFIRMED'], ['DISMISSED', 'status.DISMISSED'],
];
const TYPING_MILLIS = 250;

/** What the worklist is narrowed to. Tells `filter` with the new {@link Filter}. */
@customElement('tw-filters')
export class Filters extends Part {
  @property({ attribute: false }) filter = NO_FILTER;
  @property({ attribute: false }) rules: Rule[] = [];
  /** What stands at the end of the line. */
  @property({ attribute: false }) counts: unknown;
  private typing?: number;

  private set(change: Partial<Filter>): void {
    clearTimeout(this.typing);
    this.dispatchEvent(new CustomEvent('filter', { detail: { ...this.filter, ...change } }));
  }

  private typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.set({ text }), TYPING_MILLIS);
  }

  private left(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      this.set({ text: (event.target as HTMLInputElement).value.trim() });
      this.dispatchEvent(new Event('left'));
    }
  }

  /** Puts the cursor where the text goes. */
  take(): void {
    this.querySelector<HTMLInputElement>('[name=text]')!.select();
  }

  private select(name: 'status' | 'rule' | 'class' | 'assignee', options: [string, string][]) {
    const chosen = (event: Event) => this.set({ [name]: (event.target as HTMLSelectElement).value });
    return html`
      <select name=${name} aria-label=${sayOf('filter', name)} @change=${chosen}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.filter[name]}>${text}</option>`)}
      </select>`;
  }

  private check(name: 'grouped' | 'snoozed') {
    const changed = (event: Event) => this.set({ [name]: (event.target as HTMLInputElement).checked });
    return html`<label class="check"><input type="checkbox" name=${name} .checked=${this.filter[name]} @change=${changed}>${sayOf('filter', name)}</label>`;
  }

  render() {
    return html`
      <search class="filters">
        <input type="search" name="text" placeholder="${say('filter.text')}  /" aria-label=${say('filter.text')} .value=${this.filter.text}
          maxlength="200" spellcheck="false" @input=${this.typed} @keydown=${this.left}>
        ${this.select('status', STATUSES.map(([value, word]) => [value, say(word)]))}
        ${this.select('rule', [['', say('filter.everyRule')], ...this.rules.map((rule): [string, string] => [rule.id, rule.title])])}
        ${this.select('class', [['', say('filter.everyClass')], ...['act', 'review', 'watch'].map((it): [string, string] => [it, sayOf('class', it)])])}
        ${this.select('assignee', [['', say('filter.anybody')], [who.session!.officer, say('filter.me')], ['-', say('filter.nobody')]])}
        ${this.check('grouped')} ${this.check('snoozed')} ${this.counts}
      </search>
    `;
  }
}
