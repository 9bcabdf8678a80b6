import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { caveats, gapSentence } from './gap-words';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import type { FeedCount, FeedGap, Feeds } from '../core/types';
import { count, say, sayOf, smallShare } from '../core/words';

const COUNTS = ['sources', 'judged', 'tooNew', 'tooSparse', 'unnamedRows'] as const;

/** Carriers, ports and offices whose records stay away, and what could not be judged. */
@customElement('tw-feed-gaps')
export class FeedGaps extends Part {
  private readonly feeds = new Loading(this, (signal) => api.feeds(signal));

  private rules(gap: FeedGap) {
    return gap.rules.map((rule) => html`
      <span>${rule.ruleTitle}${rule.optional ? html` <span class="soft">${say('feeds.better')}</span>` : ''}</span>`);
  }

  private row(gap: FeedGap) {
    return html`
      <tr>
        <th scope="row">${gap.goingOn ? html`<b class="out">${say('feeds.now')}</b> ` : ''}${gapSentence(gap)}</th>
        <td class="num">${smallShare(gap.falseShare)}</td>
        <td>${caveats(gap).map((text) => html`<p>${text}</p>`)}</td>
        <td class="fields">${this.rules(gap)}</td>
      </tr>`;
  }

  private table(feeds: Feeds) {
    return feeds.gaps.length === 0 ? html`<p>${say('feeds.none')}</p>` : html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say('feeds.missing')}>
        <table>
          <caption class="hidden">${say('feeds.title')}</caption>
          <thead><tr>
            <th scope="col">${say('feeds.missing')}</th><th scope="col" class="num">${say('feeds.falseShare')}</th>
            <th scope="col">${say('feeds.caveats')}</th><th scope="col">${say('feeds.rules')}</th>
          </tr></thead>
          <tbody>${feeds.gaps.map((gap) => this.row(gap))}</tbody>
        </table>
      </div>
      ${feeds.cut > 0 ? html`<p>${say('feeds.cut', { n: feeds.cut })}</p>` : ''}`;
  }

  private counted(it: FeedCount) {
    return html`
      <tr>
        <th scope="row">${sayOf('feedCount', it.feed)}</th>
        ${it.present
          ? COUNTS.map((name) => html`<td class="num">${count(it[name])}</td>`)
          : html`<td colspan=${COUNTS.length}>${say('feeds.absent')}</td>`}
      </tr>`;
  }

  render() {
    return html`
      <section class="card" aria-labelledby="feeds">
        <h2 id="feeds">${say('feeds.title')}</h2>
        <p class="soft">${say('feeds.what')}</p>
        ${this.feeds.show((feeds) => html`
          ${this.table(feeds)}
          <details>
            <summary>${say('feeds.looked')}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=${say('feeds.looked')}>
              <table>
                <caption class="hidden">${say('feeds.looked')}</caption>
                <thead><tr><th scope="col">${say('feeds.feed')}</th>
                  ${COUNTS.map((name) => html`<th scope="col" class="num">${sayOf('feeds', name)}</th>`)}</tr></thead>
                <tbody>${feeds.feeds.map((it) => this.counted(it))}</tbody>
              </table>
            </div>
            <p class="soft">${say('feeds.lookedWhat')}</p>
          </details>`)}
      </section>
    `;
  }
}
