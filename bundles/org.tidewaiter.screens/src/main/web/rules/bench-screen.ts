import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { parameterField } from './parameter-field';
import { ProposeDialog } from './propose-dialog';
import { trialResult } from './trial-result';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { href } from '../core/route';
import { may } from '../core/session';
import type { Rule, TrialResult, Value } from '../core/types';
import { say } from '../core/words';
import { ask } from '../ui/dialog';
import { tell } from '../ui/toasts';

const WAIT_MILLIS = 300;

/** A rule with other parameters, tried on the records at hand; nothing is kept. */
@customElement('tw-bench')
export class BenchScreen extends Part {
  @property() rule = '';
  @state() private changed: Record<string, Value> = {};
  @state() private capacity: number | null = null;
  @state() private asOf: string | null = null;
  @state() private busy = false;
  private waiting?: number;
  private readonly rules = new Loading(this, (signal) => api.rules(signal));
  private readonly result = new Loading<TrialResult>(
    this, (signal) => api.bench(this.rule, { parameters: this.changed, capacity: this.capacity, asOf: this.asOf }, signal), false);

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('rule') && may('analyst')) {
      this.changed = {};
      this.capacity = null;
      this.asOf = null;
      void this.try();
    }
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  private async try(): Promise<void> {
    this.busy = true;
    await this.result.load();
    this.busy = false;
  }

  private soon(): void {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.try(), WAIT_MILLIS);
  }

  private set(rule: Rule, name: string, value: Value): void {
    const inForce = rule.parameters.find((it) => it.name === name)?.value;
    const { [name]: _, ...others } = this.changed;
    this.changed = value === inForce ? others : { ...others, [name]: value };
    this.soon();
  }

  private limit(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.validity.valid) {
      this.capacity = input.value === '' ? null : input.valueAsNumber;
      this.soon();
    }
  }

  /** The end of a day, in UTC as the records have it. */
  private known(event: Event): void {
    const day = (event.target as HTMLInputElement).value;
    this.asOf = day === '' ? null : `${day}T23:59:59Z`;
    this.soon();
  }

  private reset(): void {
    this.changed = {};
    this.capacity = null;
    this.asOf = null;
    void this.try();
  }

  private async propose(rule: Rule): Promise<void> {
    const dialog = await ask(Object.assign(new ProposeDialog(), { rule, changes: this.changed }));
    if (dialog.made) {
      tell(say('propose.done'));
      location.hash = href('rules');
    }
  }

  private form(rule: Rule) {
    return html`
      <form class="card bench" @submit=${(event: Event) => event.preventDefault()}>
        <div class="parameter">
          <label for="capacity">${say('bench.capacity')}</label><span></span>
          <input type="number" id="capacity" min="1" step="1" .value=${this.capacity === null ? '' : String(this.capacity)} @input=${this.limit}>
          <span class="soft">${say('bench.capacityWhat')}</span>
        </div>
        <div class="parameter">
          <label for="as-of">${say('bench.asOf')}</label>
          <input type="date" id="as-of" .value=${this.asOf?.slice(0, 10) ?? ''} @input=${this.known}>
          <span class="soft">${say('bench.asOfWhat')}</span>
        </div>
        ${rule.parameters.map((it) => parameterField(it, this.changed[it.name] ?? it.value, (value) => this.set(rule, it.name, value)))}
        <p class="buttons">
          <button type="button" @click=${this.reset}>${say('bench.reset')}</button>
          <button type="button" class="first" ?disabled=${Object.keys(this.changed).length === 0}
            @click=${() => this.propose(rule)}>${say('bench.propose')}</button>
        </p>
      </form>`;
  }

  private whole(rules: Rule[]) {
    const rule = rules.find((it) => it.id === this.rule);
    if (!rule) {
      return html`<p class="notice problem" role="alert">${say('bench.noRule', { rule: this.rule })}</p>`;
    }
    return html`
      <h1>${say('bench.title', { rule: rule.title })}</h1>
      <p class="soft">${rule.question} ${say('bench.what')}</p>
      <div class="bench-columns">
        ${this.form(rule)}
        <div aria-busy=${this.busy} aria-live="polite" class=${this.busy ? 'busy' : ''}>${this.result.show((it) => trialResult(it))}</div>
      </div>`;
  }

  render() {
    return html`
      <p><a href=${href('rules')}>${say('screen.rules')}</a></p>
      ${may('analyst')
        ? this.rules.show((rules) => this.whole(rules))
        : html`<h1>${say('rules.bench')}</h1><p class="notice">${say('bench.onlyAnalysts')}</p>`}
    `;
  }
}
