import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../core/api';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import type { AuditCheck } from '../core/types';
import { say } from '../core/words';
import { problemBox } from '../ui/problem-box';

/** Walks the chain of the log, against a head that was kept elsewhere if one is given. */
@customElement('tw-audit-check')
export class AuditCheckBox extends Part {
  @state() private check?: AuditCheck;
  @state() private problem?: Problem;
  @state() private busy = false;

  private async walk(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const head = String(new FormData(event.target as HTMLFormElement).get('head')).trim();
    this.busy = true;
    this.problem = undefined;
    this.check = undefined;
    try {
      this.check = await api.checkAudit(head);
    } catch (cause) {
      this.problem = Problem.from(cause);
    }
    this.busy = false;
  }

  private found(check: AuditCheck) {
    return html`
      <div class="notice ${check.intact ? '' : 'problem'}" role=${check.intact ? 'status' : 'alert'}>
        <p><strong>${say(check.intact ? 'audit.intact' : 'audit.broken')}</strong> ${check.message ?? ''}</p>
        ${check.intact ? html`<p>${say('audit.head')}</p><pre class="mono" tabindex="0" aria-label=${say('audit.headName')}>${check.head}</pre>`
          : html`<p>${check.fault ?? ''} ${check.number === undefined ? '' : say('audit.at', { n: String(check.number) })}</p>`}
      </div>`;
  }

  render() {
    return html`
      <form class="row-form card" @submit=${this.walk}>
        <label class="wide">${say('audit.keptHead')}
          <input name="head" pattern="[0-9]{1,18}:[0-9a-f]{64}" spellcheck="false" autocomplete="off" title=${say('audit.headForm')}></label>
        <button type="submit" ?disabled=${this.busy}>${say('audit.check')}</button>
      </form>
      ${this.problem ? problemBox(this.problem) : ''}
      ${this.check ? this.found(this.check) : ''}
    `;
  }
}
