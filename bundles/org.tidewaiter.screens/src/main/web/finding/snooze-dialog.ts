import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Target } from './target';
import { api } from '../core/api';
import type { Snooze } from '../core/types';
import { field } from '../core/time';
import { say } from '../core/words';
import { Dialog } from '../ui/dialog';

const DAYS = [1, 7, 30, 90];
const DAY_MILLIS = 86_400_000;

const inDays = (days: number) => field(Date.now() + days * DAY_MILLIS);

/** Until when and why the findings of one rule on one subject are left out. */
@customElement('tw-snooze-dialog')
export class SnoozeDialog extends Dialog {
  target!: Target;
  /** The snooze; nothing if the dialog was left. */
  made?: Snooze;
  private readonly least = inDays(0);
  private readonly atFirst = inDays(7);

  protected heading() {
    return say('snooze.title', { name: this.target.subject.label || this.target.subject.id });
  }

  protected answer() {
    return say('act.snooze');
  }

  protected async send(): Promise<void> {
    const form = new FormData(this.querySelector('form')!);
    const until = new Date(String(form.get('until'))).toISOString();
    this.made = await api.snooze(this.target.id, until, String(form.get('reason')).trim());
  }

  private set(days: number): void {
    this.querySelector<HTMLInputElement>('[name=until]')!.value = inDays(days);
  }

  protected body() {
    return html`
      <p class="soft">${say('snooze.what')}</p>
      <label>${say('snooze.until')}
        <input type="datetime-local" name="until" required .value=${this.atFirst} min=${this.least}>
      </label>
      <div class="buttons" role="group" aria-label=${say('snooze.for')}>
        ${DAYS.map((days) => html`<button type="button" @click=${() => this.set(days)}>${say('time.days', { n: days })}</button>`)}
      </div>
      <label>${say('snooze.reason')}<input name="reason" required maxlength="1000" autofocus></label>
    `;
  }
}
