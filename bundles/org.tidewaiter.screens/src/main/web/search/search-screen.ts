import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { whyNotBox } from './why-not';
import { api } from '../core/api';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import type { WhyNot, Worklist } from '../core/types';
import { say, sayOf } from '../core/words';
import { findingTable } from '../ui/finding-table';
import { problemBox } from '../ui/problem-box';

const KINDS = ['TRAVELLER', 'TRADER', 'DECLARATION', 'ADDRESS'];
const LIMIT = 100;

/** A party across rules and time, in any status; and why a subject was not flagged. */
@customElement('tw-search')
export class SearchScreen extends Part {
  @state() private found?: Worklist;
  @state() private why?: WhyNot;
  @state() private problem?: Problem;
  @state() private busy = false;

  private async asked(event: SubmitEvent, question: (form: FormData) => Promise<void>): Promise<void> {
    event.preventDefault();
    this.busy = true;
    this.problem = undefined;
    this.found = undefined;
    this.why = undefined;
    try {
      await question(new FormData(event.target as HTMLFormElement));
    } catch (cause) {
      this.problem = Problem.from(cause);
    }
    this.busy = false;
  }

  private readonly find = (event: SubmitEvent) => this.asked(event, async (form) => {
    this.found = await api.worklist({ text: String(form.get('text')).trim(), limit: LIMIT });
  });

  private readonly explain = (event: SubmitEvent) => this.asked(event, async (form) => {
    this.why = await api.whyNot(String(form.get('kind')), String(form.get('id')).trim());
  });

  private forms() {
    return html`
      <div class="pair">
        <form class="card row-form" @submit=${this.find}>
          <h2>${say('search.party')}</h2>
          <label class="wide">${say('filter.text')}<input type="search" name="text" required maxlength="200" spellcheck="false"></label>
          <button type="submit" ?disabled=${this.busy}>${say('search.do')}</button>
        </form>
        <form class="card row-form" @submit=${this.explain}>
          <h2>${say('search.whyNot')}</h2>
          <label>${say('column.kindOfParty')}<select name="kind">${KINDS.map((kind) => html`<option value=${kind}>${sayOf('party', kind)}</option>`)}</select></label>
          <label class="wide">${say('column.id')}<input name="id" required maxlength="200" spellcheck="false"></label>
          <button type="submit" ?disabled=${this.busy}>${say('search.explain')}</button>
        </form>
      </div>`;
  }

  private list(found: Worklist) {
    return html`
      <section class="card" aria-labelledby="found">
        <h2 id="found">${say('count', { n: found.total })}</h2>
        ${found.total ? findingTable(found.rows, say('search.party')) : html`<p class="soft">${say('search.none')}</p>`}
        ${found.total > found.rows.length ? html`<p class="soft">${say('more', { n: found.total - found.rows.length })}</p>` : ''}
        ${found.snoozed ? html`<p class="soft">${say('count.leftOut', { n: found.snoozed })}</p>` : ''}
      </section>`;
  }

  render() {
    return html`
      <h1>${say('screen.search')}</h1>
      ${this.forms()}
      <div aria-live="polite">
        ${this.busy ? html`<p class="soft">${say('loading')}</p>` : ''}
        ${this.problem ? problemBox(this.problem) : ''}
        ${this.found ? this.list(this.found) : ''}
        ${this.why ? whyNotBox(this.why) : ''}
      </div>
    `;
  }
}
