import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Target } from './target';
import type { Decision } from '../core/types';
import { say, sayOf } from '../core/words';
import { Dialog } from '../ui/dialog';

export const REASONS = ['INNOCENT', 'DATA_ERROR', 'NOTHING_FOUND', 'ALREADY_KNOWN', 'DUPLICATE', 'TOO_LATE', 'NO_CAPACITY'] as const;

/** Why a finding is dismissed: a reason, by its number, and a note. */
@customElement('tw-dismiss-dialog')
export class DismissDialog extends Dialog {
  target!: Target;
  /** What was answered; nothing if the dialog was left. */
  decision?: Decision;

  protected heading() {
    return say('dismiss.title', { name: this.target.subject.label || this.target.subject.id });
  }

  protected answer() {
    return say('act.dismiss');
  }

  protected async send(): Promise<void> {
    const form = new FormData(this.querySelector('form')!);
    this.decision = { status: 'DISMISSED', reason: String(form.get('reason')), note: String(form.get('note')) };
  }

  protected pressed(event: KeyboardEvent): void {
    super.pressed(event);
    const reason = /^[1-7]$/.test(event.key) ? this.querySelector<HTMLInputElement>(`[data-number="${event.key}"]`) : null;
    if (reason && !(event.target as Element).matches('textarea')) {
      event.preventDefault();
      reason.checked = true;
      reason.focus();
    }
  }

  protected body() {
    return html`
      <fieldset>
        <legend>${say('dismiss.why')}</legend>
        ${REASONS.map((reason, index) => html`
          <label class="check"><input type="radio" name="reason" value=${reason} required data-number=${index + 1} ?autofocus=${index === 0}>
            <kbd>${index + 1}</kbd> ${sayOf('reason', reason)}</label>`)}
      </fieldset>
      <label>${say('note')}<textarea name="note" rows="3" maxlength="4000"></textarea></label>
    `;
  }
}
