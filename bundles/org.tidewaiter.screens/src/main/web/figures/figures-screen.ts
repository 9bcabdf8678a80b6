import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { rateBar } from './rate-bar';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import type { RuleFigures } from '../core/types';
import { count, say, type Word } from '../core/words';

type Counted = 'findings' | 'decided' | 'confirmed' | 'inspected' | 'hits' | 'falseAlarms' | 'repeats';
const COLUMNS: [Counted, Word][] = [
  ['findings', 'figures.findings'], ['decided', 'figures.decided'], ['confirmed', 'figures.confirmed'], ['inspected', 'figures.inspected'],
  ['hits', 'figures.hits'], ['falseAlarms', 'figures.falseAlarms'], ['repeats', 'figures.repeats'],
];

/** What became of the findings of each rule. */
@customElement('tw-figures')
export class FiguresScreen extends Part {
  private readonly figures = new Loading(this, (signal) => api.figures(signal));

  private row(it: RuleFigures) {
    return html`
      <tr>
        <th scope="row">${it.ruleTitle}</th>
        ${COLUMNS.map(([name]) => html`<td class="num">${count(it[name])}</td>`)}
        <td>${rateBar(it.hitRate)}</td>
        <td class="fields">${it.together?.map((other) => html`<span><b>${other.ruleTitle}</b> ${count(other.parties)}</span> `)}</td>
      </tr>`;
  }

  private controls(figures: RuleFigures[]) {
    return html`
      <section class="card" aria-labelledby="controls">
        <h2 id="controls">${say('controls.title')}</h2>
        <p class="soft">${say('controls.what')}</p>
        <table>
          <caption class="hidden">${say('controls.title')}</caption>
          <thead><tr>
            <th scope="col">${say('column.rule')}</th><th scope="col" class="num">${say('controls.drawn')}</th>
            <th scope="col" class="num">${say('figures.hits')}</th><th scope="col" class="num">${say('figures.falseAlarms')}</th>
            <th scope="col">${say('figures.hitRate')}</th>
          </tr></thead>
          <tbody>${figures.map(({ ruleTitle, controls: it }) => html`
            <tr><th scope="row">${ruleTitle}</th><td class="num">${count(it?.drawn ?? 0)}</td><td class="num">${count(it?.hits ?? 0)}</td>
              <td class="num">${count(it?.falseAlarms ?? 0)}</td><td>${rateBar(it?.hitRate ?? { rate: null })}</td></tr>`)}</tbody>
        </table>
      </section>`;
  }

  render() {
    return html`
      <h1>${say('screen.figures')}</h1>
      <p class="soft">${say('figures.what')}</p>
      ${this.figures.show((figures) => html`
        <div class="scroll card" tabindex="0" role="region" aria-label=${say('screen.figures')}>
          <table>
            <caption class="hidden">${say('screen.figures')}</caption>
            <thead><tr>
              <th scope="col">${say('column.rule')}</th>
              ${COLUMNS.map(([, word]) => html`<th scope="col" class="num">${say(word)}</th>`)}
              <th scope="col">${say('figures.hitRate')}</th><th scope="col">${say('figures.together')}</th>
            </tr></thead>
            <tbody>${figures.map((it) => this.row(it))}</tbody>
          </table>
        </div>
        ${this.controls(figures)}`)}
    `;
  }
}
