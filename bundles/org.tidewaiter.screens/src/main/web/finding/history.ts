import { html } from 'lit';
import { time } from '../core/time';
import { say } from '../core/words';
import type { FindingFile, Step } from '../core/types';

function stepRow(step: Step) {
  const why = [step.reasonTitle ?? step.reason, step.note].filter(Boolean).join(': ');
  return html`
    <tr>
      <td>${time(step.at)}</td>
      <td>${step.officer}</td>
      <td>${step.actTitle}${step.statusTitle ? html` <span class="soft">${step.statusTitle}</span>` : ''}
        ${step.assignee ? html` <span class="soft">${say('assignedTo', { assignee: step.assignee })}</span>` : ''}</td>
      <td>${why}</td>
    </tr>`;
}

/** Steps as a table: when, who, what, why. */
export const stepList = (steps: Step[], caption: string) => html`
  <table class="narrow">
    <caption>${caption}</caption>
    <thead><tr>
      <th scope="col">${say('column.at')}</th><th scope="col">${say('column.officer')}</th>
      <th scope="col">${say('column.act')}</th><th scope="col">${say('column.why')}</th>
    </tr></thead>
    <tbody>${steps.map(stepRow)}</tbody>
  </table>
`;

/** What officers did with the finding, and in which runs it was seen. */
export const history = (file: FindingFile, undo?: () => void) => html`
  ${file.steps.length ? stepList(file.steps, say('history.steps')) : html`<p class="soft">${say('history.none')}</p>`}
  ${file.steps.length && undo ? html`<p><button type="button" @click=${undo}>${say('history.undo')}</button></p>` : ''}
  ${file.sightings.length ? html`
    <table class="narrow">
      <caption>${say('history.sightings')}</caption>
      <thead><tr>
        <th scope="col">${say('column.run')}</th><th scope="col">${say('column.at')}</th><th scope="col">${say('column.profile')}</th>
        <th scope="col" class="num">${say('column.rank')}</th><th scope="col" class="num">${say('column.strength')}</th>
      </tr></thead>
      <tbody>${file.sightings.map((seen) => html`
        <tr><td>${seen.run}</td><td>${time(seen.at)}</td><td>${seen.profile}</td><td class="num">${seen.rank}</td><td class="num">${seen.strength}</td></tr>`)}
      </tbody>
    </table>` : ''}
`;
