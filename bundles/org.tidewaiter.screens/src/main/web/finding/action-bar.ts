import { html } from 'lit';
import { acts } from './acts';
import type { Target } from './target';
import { api } from '../core/api';
import { may, who } from '../core/session';
import { say, type Word } from '../core/words';

const ACTS: [string, Word, (target: Target) => Promise<void>][] = [
  ['E', 'act.escalate', acts.escalate],
  ['R', 'act.review', acts.review],
  ['C', 'act.confirm', acts.confirm],
  ['D', 'act.dismiss', acts.dismiss],
  ['S', 'act.snooze', acts.snooze],
  ['O', 'act.order', acts.order],
];

/** What can be done with the finding, each with its key. */
export function actionBar(target: Target) {
  const mine = target.assignee === who.session!.officer;
  return html`
    <div class="actions" role="group" aria-label=${say('actions')}>
      ${may('officer') ? html`
        ${ACTS.map(([key, word, act]) => html`
          <button type="button" aria-keyshortcuts=${key} @click=${() => act(target)}>${say(word)} <kbd>${key}</kbd></button>`)}
        <button type="button" aria-keyshortcuts="A" @click=${() => acts.assignToMe(target)}
          >${say(mine ? 'act.release' : 'act.assign')} <kbd>A</kbd></button>`
        : html`<span class="soft">${say('act.onlyOfficers')}</span>`}
      <a class="button" href=${api.printLink(target.id)} target="_blank" rel="noopener" aria-keyshortcuts="P">${say('act.print')} <kbd>P</kbd></a>
    </div>
  `;
}
