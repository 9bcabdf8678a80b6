import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { progressBox } from './progress';
import { api } from '../core/api';
import { listen } from '../core/events';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { may } from '../core/session';
import { time } from '../core/time';
import type { KeptRun, Progress, Runs } from '../core/types';
import { count, say } from '../core/words';
import { outcomeTable } from '../ui/outcome-table';
import { tell, warn } from '../ui/toasts';
import '../feeds/feed-gaps';

/** What ran on which records, what it found, cut and rejected; what runs now. */
@customElement('tw-runs')
export class RunsScreen extends Part {
  @state() private progress: Progress | null = null;
  @state() private live = true;
  private readonly runs = new Loading(this, async (signal) => {
    const runs = await api.runs(signal);
    this.progress = runs.current;
    return runs;
  });
  private deaf?: () => void;

  connectedCallback(): void {
    super.connectedCallback();
    this.deaf = listen({
      progress: (progress) => (this.progress = progress),
      run: () => {
        tell(say('runs.ended'));
        void this.runs.load();
      },
      live: (live) => (this.live = live),
    });
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.deaf?.();
  }

  private async do(what: () => Promise<void>, said: string): Promise<void> {
    try {
      await what();
      tell(said);
    } catch (cause) {
      warn(cause);
    }
    await this.runs.load();
  }

  private run(it: KeptRun, first: boolean) {
    return html`
      <details class="card" ?open=${first}>
        <summary><b>${say('runs.title', { n: String(it.id) })}</b> ${time(it.at)} · ${say('count', { n: it.findings })} · <span class="soft">${it.data}</span></summary>
        <dl class="facts wide">
          <div><dt>${say('column.officer')}</dt><dd>${it.officer}</dd></div>
          <div><dt>${say('origin.asOf')}</dt><dd>${time(it.asOf)}</dd></div>
          <div><dt>${say('origin.fingerprint')}</dt><dd class="mono">${it.fingerprint}</dd></div>
          ${Object.keys(it.published ?? {}).length === 0 ? '' : html`
            <div><dt>${say('runs.published')}</dt><dd>${Object.entries(it.published!).map(([rule, version]) => `${rule} ${version}`).join(', ')}</dd></div>`}
        </dl>
        ${outcomeTable(it.rules, say('runs.rules', { n: String(it.id) }))}
      </details>`;
  }

  private rejects(rejects: Runs['rejects']) {
    return !rejects?.length ? '' : html`
      <section class="card" aria-labelledby="rejects">
        <h2 id="rejects">${say('runs.rejects')}</h2>
        <table>
          <caption class="hidden">${say('runs.rejects')}</caption>
          <thead><tr><th scope="col">${say('column.table')}</th><th scope="col" class="num">${say('column.rowsRead')}</th>
            <th scope="col" class="num">${say('column.rejected')}</th><th scope="col">${say('column.examples')}</th></tr></thead>
          <tbody>${rejects.map((it) => html`
            <tr><td>${it.table}</td><td class="num">${count(it.read)}</td><td class="num ${it.rejected ? 'out' : ''}">${count(it.rejected)}</td>
              <td>${it.examples.map((example) => html`<p>${example}</p>`)}</td></tr>`)}</tbody>
        </table>
      </section>`;
  }

  render() {
    const starter = may('analyst', 'administrator');
    return html`
      <div class="title-bar">
        <h1>${say('screen.runs')}</h1>
        ${starter && !this.progress ? html`
          <button type="button" class="first" @click=${() => this.do(api.start, say('runs.started'))}>${say('runs.start')}</button>` : ''}
      </div>
      ${this.live ? '' : html`<p class="notice" role="status">${say('runs.notLive')}</p>`}
      <tw-feed-gaps></tw-feed-gaps>
      ${this.runs.show((runs) => html`
        ${this.progress ? progressBox(this.progress, starter ? () => this.do(api.cancel, say('runs.cancelled')) : undefined) : ''}
        ${runs.hindrance ? html`<p class="notice problem" role="alert">${say('runs.hindrance', { why: runs.hindrance })}</p>` : ''}
        ${runs.kept.length === 0 ? html`<p class="notice">${say('runs.none')}</p>` : ''}
        ${runs.kept.map((it, index) => this.run(it, index === 0))}
        ${this.rejects(runs.rejects)}
      `)}
    `;
  }
}
