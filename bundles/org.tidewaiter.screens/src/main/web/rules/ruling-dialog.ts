import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { changes } from './changes';
import { api } from '../core/api';
import type { ParameterVersion, Rule, RulingVerdict } from '../core/types';
import { count, say, sayOf } from '../core/words';
import { Dialog } from '../ui/dialog';

/** What somebody says of parameters that were proposed. */
@customElement('tw-ruling-dialog')
export class RulingDialog extends Dialog {
  rule!: Rule;
  version!: ParameterVersion;
  verdict!: RulingVerdict;
  /** Whether it was said; not if the dialog was left. */
  done = false;

  protected heading() {
    return say(`ruling.title.${this.verdict}`, { rule: this.rule.title });
  }

  protected answer() {
    return sayOf('verdict.do', this.verdict);
  }

  protected async send(): Promise<void> {
    const note = String(new FormData(this.querySelector('form')!).get('note')).trim();
    await api.decideOn(this.rule.id, this.version.id, this.verdict, note);
    this.done = true;
  }

  protected body() {
    const { effect } = this.version;
    return html`
      ${this.verdict === 'PUBLISHED' ? html`<p class="soft">${say('ruling.what')}</p>` : ''}
      ${changes(this.version)}
      <p>${say('versions.effect', {
        before: count(effect.before), after: count(effect.after), entering: count(effect.entering), leaving: count(effect.leaving),
      })}</p>
      <label>${say('ruling.note')}<input name="note" maxlength="1000" ?required=${this.verdict === 'REJECTED'} autofocus></label>
    `;
  }
}
