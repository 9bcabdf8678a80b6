import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../core/words';
import { Dialog } from '../ui/dialog';

/** For which purpose masked fields are wanted. */
@customElement('tw-unmask-dialog')
export class UnmaskDialog extends Dialog {
  /** What was answered; nothing if the dialog was left. */
  purpose?: string;

  protected heading() {
    return say('unmask.title');
  }

  protected answer() {
    return say('records.unmask');
  }

  protected async send(): Promise<void> {
    this.purpose = this.querySelector<HTMLInputElement>('[name=purpose]')!.value.trim();
  }

  protected body() {
    return html`
      <p>${say('unmask.logged')}</p>
      <label>${say('unmask.purpose')}<input name="purpose" required minlength="3" maxlength="300" autofocus></label>
    `;
  }
}
