import { html } from 'lit';
import type { Problem } from '../core/problem';
import { say } from '../core/words';

/** What the host refused, in its own words, with its code for who must look it up. */
export const problemBox = (problem: Problem, again?: () => void) => html`
  <div class="notice problem" role="alert">
    <p><strong>${problem.title || say('problem.title')}</strong></p>
    <p>${problem.detail}</p>
    <p class="soft mono">${problem.status || ''} ${problem.code}</p>
    ${again ? html`<button type="button" @click=${again}>${say('problem.again')}</button>` : ''}
  </div>
`;
