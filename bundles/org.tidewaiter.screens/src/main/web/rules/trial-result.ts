import { html } from 'lit';
import { href } from '../core/route';
import type { TrialFigures, TrialResult, TrialRow } from '../core/types';
import { count, percent, say, sayOf, known } from '../core/words';

const number = (value: number | null | undefined) => (value === null || value === undefined ? '–' : count(value));

function figures(before: TrialFigures, after: TrialFigures) {
  const rows: [string, string, string][] = [
    [say('bench.findings'), number(before.findings), number(after.findings)],
    [say('bench.decided'), number(before.decided), number(after.decided)],
    [say('bench.hits'), number(before.hits), number(after.hits)],
    [say('bench.precision'), percent(before.precision), percent(after.precision)],
    [say('bench.recall'), percent(before.recall), percent(after.recall)],
  ];
  return html`
    <table class="narrow">
      <caption>${say('bench.compared')}</caption>
      <thead><tr><td></td><th scope="col" class="num">${say('bench.before')}</th><th scope="col" class="num">${say('bench.after')}</th></tr></thead>
      <tbody>${rows.map(([name, was, is]) => html`
        <tr><th scope="row">${name}</th><td class="num">${was}</td><td class="num">${was === is ? is : html`<b>${is}</b>`}</td></tr>`)}</tbody>
    </table>`;
}

function named(rows: TrialRow[], total: number | undefined, title: string) {
  const all = total ?? rows.length;
  return html`
    <section class="card">
      <h2>${title} <span class="soft">${count(all)}</span></h2>
      ${rows.length === 0 ? html`<p class="soft">${say('bench.nobody')}</p>` : html`
        <table>
          <caption class="hidden">${title}</caption>
          <thead><tr><th scope="col" class="num">${say('column.strength')}</th><th scope="col">${say('column.finding')}</th><th scope="col">${say('column.status')}</th></tr></thead>
          <tbody>${rows.map((row) => html`
            <tr><td class="num">${row.strength}</td>
              <td>${row.status ? html`<a href=${href('finding', row.id)}>${row.headline}</a>` : row.headline} <span class="soft">${row.kindTitle}</span></td>
              <td>${row.status ? (known('status', row.status) ? sayOf('status', row.status) : row.status) : html`<span class="soft">${say('bench.unknown')}</span>`}</td></tr>`)}</tbody>
        </table>
        ${all > rows.length ? html`<p class="soft">${say('more', { n: all - rows.length })}</p>` : ''}`}
    </section>`;
}

/** What the rule would find beside what it finds: figures, and who comes in and who goes, by name. */
export const trialResult = (result: TrialResult) => html`
  ${figures(result.before, result.after)}
  <p class="soft">${say('bench.took', { n: result.millis })}</p>
  <div class="pair">
    ${named(result.entering, result.enteringTotal, say('bench.entering'))}
    ${named(result.leaving, result.leavingTotal, say('bench.leaving'))}
  </div>
`;
