import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { may } from '../core/session';
import { time } from '../core/time';
import type { Snooze } from '../core/types';
import { say } from '../core/words';
import { party } from '../ui/party';
import { tell, warn } from '../ui/toasts';

/** What is left out of the worklist for a time, by whom and why; those in force first. */
@customElement('tw-snoozes')
export class SnoozesScreen extends Part {
  private readonly snoozes = new Loading(this, (signal) => api.snoozes(signal));

  private async end(it: Snooze): Promise<void> {
    try {
      await api.endSnooze(it.id);
      tell(say('done.snoozeEnded', { name: it.subject.label || it.subject.id }));
    } catch (cause) {
      warn(cause);
    }
    await this.snoozes.load();
  }

  private standing(it: Snooze) {
    if (it.holds) {
      return may('officer') ? html`<button type="button" @click=${() => this.end(it)}>${say('snoozes.end')}</button>` : say('snoozes.holds');
    }
    return it.endedBy ? html`${say('snoozes.endedBy', { officer: it.endedBy })} ${time(it.endedAt)}` : say('snoozes.over');
  }

  render() {
    return html`
      <h1>${say('screen.snoozes')}</h1>
      <p class="soft">${say('snooze.what')}</p>
      ${this.snoozes.show((snoozes) => snoozes.length === 0 ? html`<p class="notice">${say('snoozes.none')}</p>` : html`
        <div class="scroll card" tabindex="0" role="region" aria-label=${say('screen.snoozes')}>
          <table>
            <caption class="hidden">${say('screen.snoozes')}</caption>
            <thead><tr><th scope="col">${say('column.subject')}</th><th scope="col">${say('column.rule')}</th><th scope="col">${say('snooze.until')}</th>
              <th scope="col">${say('column.why')}</th><th scope="col">${say('column.officer')}</th><th scope="col">${say('column.at')}</th>
              <th scope="col">${say('column.status')}</th></tr></thead>
            <tbody>${snoozes.map((it) => html`
              <tr><td>${party(it.subject)}</td><td>${it.ruleTitle ?? it.rule}</td><td>${time(it.until)}</td><td>${it.reason}</td>
                <td>${it.officer}</td><td>${time(it.at)}</td><td>${this.standing(it)}</td></tr>`)}</tbody>
          </table>
        </div>`)}
    `;
  }
}
