import { html } from 'lit';
import type { Pages } from './pages';
import { count, say } from '../core/words';

/** How many there are, and what is not among them: left out by a limit of the run, or for a time by an officer. */
export function counts(pages: Pages, snoozed: boolean, actions: { reload: () => void; showSnoozed: () => void }) {
  const cut = pages.cut.reduce((sum, row) => sum + row.count, 0);
  return html`
    <div class="counts">
      <span role="status">${pages.ready ? say(snoozed ? 'count.snoozed' : 'count', { n: pages.total }) : say('loading')}</span>
      ${pages.snoozed > 0 && !snoozed ? html`
        <button type="button" class="quiet" @click=${actions.showSnoozed}>${say('count.leftOut', { n: pages.snoozed })}</button>` : ''}
      ${cut > 0 ? html`
        <details class="cut">
          <summary>${say('count.cut', { n: cut })}</summary>
          <p class="soft">${say('count.cutWhy')}</p>
          <ul>${pages.cut.map((row) => html`<li>${row.kindTitle}: ${count(row.count)}</li>`)}</ul>
        </details>` : ''}
      <button type="button" class="quiet" @click=${actions.reload}>${say('reload')}</button>
    </div>
  `;
}
