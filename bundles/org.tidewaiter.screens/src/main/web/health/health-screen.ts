import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { time } from '../core/time';
import type { Check, Health } from '../core/types';
import { say, sayOf } from '../core/words';

const OURS = ['records', 'store', 'disk', 'rules', 'last-run', 'gazetteer'];

/** How the installation is, a sentence a check with what to do. */
@customElement('tw-health')
export class HealthScreen extends Part {
  @state() private checkedAt?: string;
  private readonly health = new Loading(this, async (signal) => {
    const health = await api.health(signal);
    this.checkedAt = new Date().toISOString();
    return health;
  });

  private row(check: Check) {
    return html`
      <tr>
        <th scope="row">${OURS.includes(check.name) ? sayOf('health', check.name) : check.name}</th>
        <td class=${check.status === 'OK' ? '' : 'out'}>${check.status === 'CRITICAL'
          ? html`<b>${sayOf('healthStatus', check.status)}</b>` : sayOf('healthStatus', check.status)}</td>
        <td>${check.sentence}</td>
      </tr>`;
  }

  private table(health: Health) {
    return html`
      <p role="status"><strong>${sayOf('healthWorst', health.status)}</strong>
        <span class="soft">${say('health.at')} ${time(this.checkedAt!)}</span></p>
      <div class="scroll" tabindex="0" role="region" aria-label=${say('screen.health')}>
        <table>
          <caption class="hidden">${say('screen.health')}</caption>
          <thead><tr><th scope="col">${say('health.check')}</th><th scope="col">${say('health.status')}</th>
            <th scope="col">${say('health.sentence')}</th></tr></thead>
          <tbody>${health.checks.map((check) => this.row(check))}</tbody>
        </table>
      </div>`;
  }

  render() {
    return html`
      <div class="title-bar">
        <h1>${say('screen.health')}</h1>
        <button type="button" class="first" @click=${() => this.health.load()}>${say('health.again')}</button>
      </div>
      <p class="soft">${say('health.what')}</p>
      ${this.health.show((health) => this.table(health))}
    `;
  }
}
