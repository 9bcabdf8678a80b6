import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import './versions';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { href } from '../core/route';
import { may } from '../core/session';
import type { Parameter, Rule } from '../core/types';
import { percent, say } from '../core/words';

const text = (value: unknown) => (typeof value === 'boolean' ? say(value ? 'yes' : 'no') : String(value ?? ''));

/** The rules installed: what they ask, with what, and what they lack. */
@customElement('tw-rules')
export class RulesScreen extends Part {
  private readonly rules = new Loading(this, (signal) => api.rules(signal));

  private parameter(it: Parameter) {
    const changed = it.value !== it.byDefault;
    return html`
      <tr>
        <td>${it.title}<br><span class="mono soft">${it.name}</span></td>
        <td class="num">${changed ? html`<b>${text(it.value)}</b>` : text(it.value)} <span class="soft">${it.unit}</span></td>
        <td class="num">${text(it.byDefault)}</td>
        <td>${it.help}</td>
      </tr>`;
  }

  private unmet(rule: Rule) {
    return !rule.unmet.length ? html`<p class="soft">${say('rules.nothingUnmet')}</p>` : html`
      <ul class="unmet">${rule.unmet.map((it) => html`
        <li class=${it.optional ? '' : 'out'}>${say(it.optional ? 'rules.better' : 'rules.needed')}: ${it.text}</li>`)}</ul>`;
  }

  private card(rule: Rule) {
    return html`
      <section class="card" aria-labelledby="rule-${rule.id}">
        <div class="title-bar">
          <h2 id="rule-${rule.id}">${rule.title} <span class="soft">${rule.version}, ${rule.profile}</span></h2>
          ${may('analyst') ? html`<a class="button" href=${href('bench', rule.id)}>${say('rules.bench')}</a>` : ''}
        </div>
        <p>${rule.question}</p>
        ${rule.figures ? html`<p class="soft">${say('rules.figures', {
          findings: rule.figures.findings, inspected: rule.figures.inspected, hits: rule.figures.hits, rate: percent(rule.figures.hitRate.rate),
        })}</p>` : ''}
        ${this.unmet(rule)}
        <details>
          <summary>${say('rules.parameters', { n: rule.parameters.length })}</summary>
          <div class="scroll" tabindex="0" role="region" aria-label=${say('rules.parametersOf', { rule: rule.title })}><table>
            <caption class="hidden">${say('rules.parametersOf', { rule: rule.title })}</caption>
            <thead><tr><th scope="col">${say('column.parameter')}</th><th scope="col" class="num">${say('column.value')}</th>
              <th scope="col" class="num">${say('column.byDefault')}</th><th scope="col">${say('column.meaning')}</th></tr></thead>
            <tbody>${rule.parameters.map((it) => this.parameter(it))}</tbody>
          </table></div>
        </details>
        <details ?open=${rule.proposed ?? false}>
          <summary>${say('rules.versions')} ${rule.proposed ? html`<b class="out">${say('rules.proposed')}</b>` : ''} <span class="soft">${rule.published ? say('rules.published', { n: rule.published }) : say('rules.configured')}</span></summary>
          <tw-versions .rule=${rule} @decided=${() => this.rules.load()}></tw-versions>
        </details>
        ${rule.sources?.length ? html`
          <details><summary>${say('rules.sources')}</summary><ul>${rule.sources.map((source) => html`<li>${source}</li>`)}</ul></details>` : ''}
      </section>`;
  }

  render() {
    return html`
      <h1>${say('screen.rules')}</h1>
      ${this.rules.show((rules) => html`
        ${rules.length === 0 ? html`<p class="notice">${say('rules.none')}</p>` : ''}
        ${rules.map((rule) => this.card(rule))}`)}
    `;
  }
}
