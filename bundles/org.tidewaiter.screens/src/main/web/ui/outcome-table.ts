import { html } from 'lit';
import { seconds } from '../core/time';
import type { RuleOutcome } from '../core/types';
import { count, say } from '../core/words';

const number = (value: number | undefined) => (value === undefined ? '–' : count(value));

/** What each rule did, and why it did not. */
export const outcomeTable = (rules: RuleOutcome[], caption: string) => html`
  <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
  <table>
    <caption class="hidden">${caption}</caption>
    <thead><tr>
      <th scope="col">${say('column.rule')}</th><th scope="col">${say('column.outcome')}</th>
      <th scope="col" class="num">${say('column.found')}</th><th scope="col" class="num">${say('column.cut')}</th>
      <th scope="col" class="num">${say('column.rowsRead')}</th><th scope="col" class="num">${say('column.seconds')}</th>
      <th scope="col">${say('column.counts')}</th>
    </tr></thead>
    <tbody>${rules.map((it) => html`
      <tr>
        <td>${it.ruleTitle} <span class="soft">${it.version ?? ''} ${it.profile}</span></td>
        <td><span class="outcome-${it.outcome}">${it.outcomeTitle}</span>${it.message ? html`<br><span class="soft">${it.message}</span>` : ''}</td>
        <td class="num">${number(it.found)}</td><td class="num">${number(it.cut)}</td><td class="num">${number(it.rowsRead)}</td>
        <td class="num">${it.seconds === undefined ? '–' : seconds(it.seconds)}</td>
        <td class="fields">${it.counts?.map(({ title, count: n }) => html`<span><b>${title}</b> ${count(n)}</span> `)}</td>
      </tr>`)}</tbody>
  </table></div>
`;
