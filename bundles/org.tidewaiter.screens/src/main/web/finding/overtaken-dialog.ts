import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { stepList } from './history';
import type { Problem } from '../core/problem';
import { say } from '../core/words';
import { Dialog } from '../ui/dialog';

/** Somebody was faster: who did what and when, and how the finding stands. Nothing of the officer's own was written. */
@customElement('tw-overtaken-dialog')
export class OvertakenDialog extends Dialog {
  name = '';
  overtaken!: Problem;

  protected heading() {
    return say('overtaken.title', { name: this.name });
  }

  protected body() {
    return html`
      ${stepList(this.overtaken.since, say('overtaken.since'))}
      ${this.overtaken.state ? html`<p>${say('overtaken.now', { status: this.overtaken.state.statusTitle })}</p>` : ''}
      <p class="soft">${say('overtaken.nothing')}</p>
    `;
  }
}
