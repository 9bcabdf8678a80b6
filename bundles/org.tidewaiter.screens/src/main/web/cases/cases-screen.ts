import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { caseBox } from './case-box';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import type { Case } from '../core/types';
import { say } from '../core/words';

const LIMIT = 50;

/** A case is called after the subject of its heaviest finding, who is in no other case. */
const title = ({ findings: [heaviest], strength }: Case) =>
  say('case.title', { name: heaviest.subject.label || heaviest.subject.id, strength });

/** Findings that hang together, the heaviest first. */
@customElement('tw-cases')
export class CasesScreen extends Part {
  private readonly cases = new Loading(this, (signal) => api.cases(LIMIT, signal));

  render() {
    return html`
      <h1>${say('screen.cases')}</h1>
      <p class="soft">${say('cases.what')}</p>
      ${this.cases.show((cases) => html`
        ${cases.length === 0 ? html`<p class="notice">${say('cases.none')}</p>` : ''}
        ${cases.length === LIMIT ? html`<p class="notice">${say('cases.limit', { n: LIMIT })}</p>` : ''}
        ${cases.map((it) => html`
          <section class="card" aria-label=${title(it)}><h2>${title(it)}</h2>${caseBox(it)}</section>`)}
      `)}
    `;
  }
}
