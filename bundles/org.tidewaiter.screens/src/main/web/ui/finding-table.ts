import { html } from 'lit';
import { href } from '../core/route';
import { time } from '../core/time';
import { say } from '../core/words';
import type { WorklistRow } from '../core/types';

/** Findings as a table whose subjects lead to the finding. */
export const findingTable = (rows: WorklistRow[], caption: string) => html`
  <table>
    <caption class="hidden">${caption}</caption>
    <thead>
      <tr>
        <th scope="col" class="num">${say('column.strength')}</th>
        <th scope="col">${say('column.subject')}</th>
        <th scope="col">${say('column.kind')}</th>
        <th scope="col">${say('column.status')}</th>
        <th scope="col">${say('column.firstSeen')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => html`
        <tr>
          <td class="num">${row.strength}</td>
          <td><a href=${href('finding', row.id)}>${row.subject.label || row.subject.id}</a></td>
          <td>${row.kindTitle} <span class="soft">${row.ruleTitle}</span></td>
          <td>${row.state.statusTitle}${row.snoozed ? html` <span class="soft">${say('snoozed')}</span>` : ''}</td>
          <td>${time(row.firstSeen)}</td>
        </tr>`)}
    </tbody>
  </table>
`;
