import { html } from 'lit';
import { seconds } from '../core/time';
import type { Progress } from '../core/types';
import { count, say } from '../core/words';

/** How far the run is, how fast it reads, and what is left at this rate. */
export function progressBox(it: Progress, cancel?: () => void) {
  const rate = it.seconds > 0 ? it.rowsRead / it.seconds : 0;
  const left = it.done > 0 ? (it.seconds / it.done) * (it.steps - it.done) : undefined;
  return html`
    <section class="card" aria-labelledby="run-now">
      <h2 id="run-now">${say('runs.now', { rule: it.ruleTitle })}</h2>
      <p>${say('runs.which', { number: it.ruleNumber, rules: it.rules })} · ${it.phase}</p>
      <progress max=${it.steps || 1} value=${it.done} aria-label=${say('runs.progress')}></progress>
      <dl class="facts">
        <div><dt>${say('runs.rows')}</dt><dd>${count(it.rowsRead)}</dd></div>
        <div><dt>${say('runs.rate')}</dt><dd>${say('runs.perSecond', { n: Math.round(rate) })}</dd></div>
        <div><dt>${say('runs.for')}</dt><dd>${seconds(it.seconds)}</dd></div>
        <div><dt>${say('runs.left')}</dt><dd>${left === undefined ? '–' : seconds(left)}</dd></div>
      </dl>
      ${cancel ? html`<button type="button" @click=${cancel}>${say('runs.cancel')}</button>` : ''}
    </section>
  `;
}
