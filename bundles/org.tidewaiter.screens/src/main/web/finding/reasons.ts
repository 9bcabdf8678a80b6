import { html } from 'lit';
import { say } from '../core/words';
import type { FindingFile } from '../core/types';
import { meter } from '../ui/meter';

/** The reasons with their weights, those that lower too, and their sum. */
export function reasons(file: FindingFile) {
  const weights = [...file.reasons, ...file.innocent].map((it) => Math.abs(it.weight));
  const most = Math.max(...weights, Math.abs(file.sum?.weight ?? 0), 0);
  return html`
    <table>
      <caption class="hidden">${say('reasons')}</caption>
      <thead><tr>
        <th scope="col">${say('column.reason')}</th><th scope="col" class="num">${say('column.value')}</th>
        <th scope="col" class="num">${say('column.expected')}</th><th scope="col" colspan="2">${say('column.weight')}</th>
      </tr></thead>
      <tbody>
        ${file.reasons.map((reason) => html`
          <tr>
            <td>${reason.text}</td><td class="num">${reason.value}</td><td class="num">${reason.expected}</td>
            <td class="meter-cell">${meter(reason.weight, most)}</td><td class="num">${reason.weightText}</td>
          </tr>`)}
        ${file.innocent.filter((it) => it.weight !== 0).map((it) => html`
          <tr>
            <td>${it.title}: ${it.answerTitle}</td><td></td><td></td>
            <td class="meter-cell">${meter(it.weight, most)}</td><td class="num">${it.weightText}</td>
          </tr>`)}
      </tbody>
      ${file.sum ? html`
        <tfoot><tr class="sum">
          <td colspan="3">${say('reasons.sum')}</td>
          <td class="meter-cell">${meter(file.sum.weight, most)}</td><td class="num">${file.sum.weightText}</td>
        </tr></tfoot>` : ''}
    </table>
    <p class="soft">${say('reasons.key')}</p>
  `;
}

const ANSWER_MARKS = { APPLIES: '✓', DOES_NOT_APPLY: '✕', CANNOT_TELL: '?' };

/** The innocent explanations that were tried, and what came of each. */
export const innocent = (file: FindingFile) =>
  file.innocent.length === 0 ? html`<p class="soft">${say('innocent.none')}</p>` : html`
    <table>
      <caption class="hidden">${say('innocent')}</caption>
      <thead><tr><th scope="col">${say('column.explanation')}</th><th scope="col">${say('column.answer')}</th><th scope="col">${say('column.because')}</th></tr></thead>
      <tbody>${file.innocent.map((it) => html`
        <tr><td>${it.title}</td><td class="tight"><span aria-hidden="true">${ANSWER_MARKS[it.answer]}</span> ${it.answerTitle}</td><td>${it.text}</td></tr>`)}
      </tbody>
    </table>`;

/** What the records lack, and what it could change. */
export const missing = (file: FindingFile) =>
  file.missing.length === 0 ? html`<p class="soft">${say('missing.none')}</p>` : html`
    <table>
      <caption class="hidden">${say('missing')}</caption>
      <thead><tr><th scope="col">${say('column.missing')}</th><th scope="col" class="num">${say('column.change')}</th></tr></thead>
      <tbody>${file.missing.map((it) => html`<tr><td>${it.text}</td><td class="num">${it.change}</td></tr>`)}</tbody>
    </table>`;

/** By how little it was missed, for a near miss. */
export const shortfalls = (file: Pick<FindingFile, 'shortfalls'>) =>
  !file.shortfalls?.length ? '' : html`
    <table class="narrow">
      <caption>${say('shortfalls')}</caption>
      <thead><tr><th scope="col">${say('column.parameter')}</th><th scope="col" class="num">${say('column.value')}</th><th scope="col" class="num">${say('column.required')}</th></tr></thead>
      <tbody>${file.shortfalls.map((it) => html`<tr><td>${it.text || it.parameter}</td><td class="num">${it.value}</td><td class="num">${it.required}</td></tr>`)}</tbody>
    </table>`;
