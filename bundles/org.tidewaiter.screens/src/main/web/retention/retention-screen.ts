import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../core/api';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import type { Expired } from '../core/types';
import { say } from '../core/words';
import { problemBox } from '../ui/problem-box';
import { tell } from '../ui/toasts';

/** Withdraws findings whose records have expired: counted first, since it is for ever. */
@customElement('tw-retention')
export class RetentionScreen extends Part {
  @state() private by: 'ids' | 'since' = 'ids';
  @state() private counted?: { expired: Expired; findings: number };
  @state() private problem?: Problem;
  @state() private busy = false;

  private expired(): Expired {
    const form = new FormData(this.querySelector('form')!);
    return this.by === 'ids'
      ? { table: String(form.get('table')).trim(), ids: [...new Set(String(form.get('ids')).split(/\s+/).filter(Boolean))] }
      : { notFoundSince: new Date(String(form.get('since'))).toISOString() };
  }

  private async do(what: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await what();
    } catch (cause) {
      this.problem = Problem.from(cause);
    }
    this.busy = false;
  }

  private count(event: SubmitEvent): void {
    event.preventDefault();
    void this.do(async () => {
      const expired = this.expired();
      this.counted = undefined;
      this.counted = { expired, findings: (await api.previewWithdrawal(expired)).findings };
    });
  }

  private withdraw(event: SubmitEvent): void {
    event.preventDefault();
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason')).trim();
    const { expired } = this.counted!;
    void this.do(async () => {
      const { findings } = await api.withdraw({ ...expired, reason });
      this.counted = undefined;
      tell(say('retention.done', { n: findings }));
    });
  }

  private choose(by: 'ids' | 'since'): void {
    this.by = by;
    this.counted = undefined;
  }

  private choice(by: 'ids' | 'since', word: string) {
    return html`<label class="check"><input type="radio" name="by" value=${by} .checked=${this.by === by} @change=${() => this.choose(by)}> ${word}</label>`;
  }

  private fields() {
    return this.by === 'ids' ? html`
      <label>${say('column.table')}<input name="table" required maxlength="100" value="crossings" spellcheck="false"></label>
      <label>${say('retention.ids')}<textarea name="ids" required rows="6" spellcheck="false"></textarea></label>` : html`
      <label>${say('retention.since')}<input name="since" type="datetime-local" required></label>`;
  }

  private confirm() {
    const { findings } = this.counted!;
    return findings === 0 ? html`<p class="notice" role="status">${say('retention.nothing')}</p>` : html`
      <form class="card" @submit=${this.withdraw}>
        <p role="status"><strong>${say('retention.counted', { n: findings })}</strong> ${say('retention.forEver')}</p>
        <label>${say('retention.reason')}<input name="reason" required maxlength="1000"></label>
        <p class="buttons"><button type="submit" ?disabled=${this.busy}>${say('retention.withdraw')}</button></p>
      </form>`;
  }

  render() {
    return html`
      <h1>${say('screen.retention')}</h1>
      <p class="soft">${say('retention.what')}</p>
      <form class="card" @submit=${this.count} @input=${() => (this.counted = undefined)}>
        <fieldset class="inline"><legend>${say('retention.which')}</legend>
          ${this.choice('ids', say('retention.byIds'))} ${this.choice('since', say('retention.bySince'))}
        </fieldset>
        ${this.fields()}
        <p class="buttons"><button type="submit" class="first" ?disabled=${this.busy}>${say('retention.count')}</button></p>
      </form>
      ${this.problem ? problemBox(this.problem) : ''}
      ${this.counted ? this.confirm() : ''}
    `;
  }
}
