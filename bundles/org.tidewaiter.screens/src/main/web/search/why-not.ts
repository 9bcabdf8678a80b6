import { html } from 'lit';
import { shortfalls } from '../finding/reasons';
import type { NearMiss, WhyNot } from '../core/types';
import { say } from '../core/words';
import { findingTable } from '../ui/finding-table';
import { outcomeTable } from '../ui/outcome-table';
import { party } from '../ui/party';

const nearMiss = (it: NearMiss) => html`
  <section class="near-miss">
    <h4>${it.ruleTitle}: ${it.kindTitle}</h4>
    <p>${it.headline}</p>
    ${shortfalls(it)}
  </section>`;

/** What each rule says of one subject: found, nearly, or with what outcome it looked. */
export const whyNotBox = (it: WhyNot) => html`
  <section class="card" aria-labelledby="why-not">
    <h2 id="why-not">${party(it.subject, true)}</h2>
    <h3>${say('whyNot.found')}</h3>
    ${it.found.length ? findingTable(it.found, say('whyNot.found')) : html`<p class="soft">${say('whyNot.notFound')}</p>`}
    <h3>${say('whyNot.near')}</h3>
    ${it.nearMisses.length ? it.nearMisses.map(nearMiss) : html`<p class="soft">${say('whyNot.notNear')}</p>`}
    <h3>${say('whyNot.rules')}</h3>
    ${outcomeTable(it.rules, say('whyNot.rules'))}
  </section>
`;
