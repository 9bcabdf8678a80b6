import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { changes } from './changes';
import { RulingDialog } from './ruling-dialog';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { may, who } from '../core/session';
import { time } from '../core/time';
import type { ParameterVersion, Rule, RulingVerdict } from '../core/types';
import { count, say, sayOf } from '../core/words';
import { ask } from '../ui/dialog';
import { tell } from '../ui/toasts';

/** The versions of a rule's parameters, the latest first; whoever may rules on one that is open. */
@customElement('tw-versions')
export class Versions extends Part {
  @property({ attribute: false }) rule!: Rule;
  private readonly versions = new Loading(this, (signal) => api.parameterVersions(this.rule.id, signal), false);
  @state() private asked = false;

  /** Asks when it is first seen: the details it stands in may be closed. */
  connectedCallback(): void {
    super.connectedCallback();
    const box = this.closest('details');
    const look = () => {
      if (!this.asked && (!box || box.open)) {
        this.asked = true;
        void this.versions.load();
      }
    };
    box?.addEventListener('toggle', look);
    look();
  }

  private async decide(version: ParameterVersion, verdict: RulingVerdict): Promise<void> {
    const dialog = await ask(Object.assign(new RulingDialog(), { rule: this.rule, version, verdict }));
    if (dialog.done) {
      tell(sayOf('verdict.done', verdict));
      await this.versions.load();
      this.dispatchEvent(new Event('decided', { bubbles: true }));
    }
  }

  private buttons(version: ParameterVersion) {
    const mine = version.proposedBy === who.session?.officer;
    const verdicts: RulingVerdict[] = mine ? ['WITHDRAWN'] : ['PUBLISHED', 'REJECTED'];
    return !may('analyst') && !may('administrator') ? '' : html`
      <p class="buttons">${verdicts.map((verdict) => html`
        <button type="button" @click=${() => this.decide(version, verdict)}>${sayOf('verdict.do', verdict)}</button>`)}</p>
      ${mine ? html`<p class="soft">${say('versions.fourEyes')}</p>` : ''}`;
  }

  private standing(version: ParameterVersion) {
    if (!version.verdict) {
      return html`<b>${say('versions.open')}</b>`;
    }
    const said = sayOf('verdict', version.verdict);
    return html`${version.inForce ? html`<b>${say('versions.inForce')}</b><br>` : ''}${said}
      ${version.ruledBy} <span class="soft">${time(version.ruledAt)}</span>${version.note ? html`<br>${version.note}` : ''}`;
  }

  private row(version: ParameterVersion) {
    const { effect } = version;
    return html`
      <tr class=${version.verdict ? '' : 'open'}>
        <td class="num">${version.number ?? '–'}</td>
        <td>${changes(version)}${version.reason}</td>
        <td>${say('versions.effect', {
          before: count(effect.before), after: count(effect.after), entering: count(effect.entering), leaving: count(effect.leaving),
        })}<br><span class="soft">${effect.data}, ${time(effect.asOf)}</span></td>
        <td>${version.proposedBy} <span class="soft">${time(version.proposedAt)}</span></td>
        <td>${this.standing(version)}${version.verdict ? '' : this.buttons(version)}</td>
      </tr>`;
  }

  render() {
    return !this.asked ? '' : this.versions.show((versions) => versions.length === 0 ? html`<p class="soft">${say('versions.none')}</p>` : html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say('versions.of', { rule: this.rule.title })}><table>
        <caption class="hidden">${say('versions.of', { rule: this.rule.title })}</caption>
        <thead><tr><th scope="col" class="num">${say('column.version')}</th><th scope="col">${say('versions.changes')}</th>
          <th scope="col">${say('versions.tried')}</th><th scope="col">${say('versions.proposed')}</th><th scope="col">${say('column.status')}</th></tr></thead>
        <tbody>${versions.map((it) => this.row(it))}</tbody>
      </table></div>`);
  }
}
