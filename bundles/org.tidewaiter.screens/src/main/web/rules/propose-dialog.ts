import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../core/api';
import type { ParameterVersion, Rule, Value } from '../core/types';
import { say } from '../core/words';
import { Dialog } from '../ui/dialog';

/** Why other parameters should be in force; somebody else publishes them. */
@customElement('tw-propose-dialog')
export class ProposeDialog extends Dialog {
  rule!: Rule;
  changes!: Record<string, Value>;
  /** What was proposed; nothing if the dialog was left. */
  made?: ParameterVersion;

  protected heading() {
    return say('propose.title', { rule: this.rule.title });
  }

  protected answer() {
    return say('propose.send');
  }

  protected async send(): Promise<void> {
    const reason = String(new FormData(this.querySelector('form')!).get('reason')).trim();
    this.made = await api.propose(this.rule.id, this.changes, reason);
  }

  protected body() {
    return html`
      <p class="soft">${say('propose.what')}</p>
      <ul>${this.rule.parameters.filter((it) => it.name in this.changes).map((it) => html`
        <li>${it.title}: ${String(it.value)} → <b>${String(this.changes[it.name])}</b> ${it.unit}</li>`)}</ul>
      <label>${say('propose.reason')}<input name="reason" required maxlength="1000" autofocus></label>
    `;
  }
}
