import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { gapSentence } from './gap-words';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { href } from '../core/route';
import { say } from '../core/words';

/** A line for the records that stay away now: what is not there cannot be found. Nothing if all come. */
@customElement('tw-feed-alarm')
export class FeedAlarm extends Part {
  private readonly feeds = new Loading(this, (signal) => api.feeds(signal));

  render() {
    const now = this.feeds.value?.gaps.filter((gap) => gap.goingOn) ?? [];
    const more = now.length - 1;
    // a list that cannot be had is told of on the screen of runs; here it would stand in the way
    return now.length === 0 ? '' : html`
      <p class="alarm" role="status">
        <b>${say('feeds.alarm')}</b> ${gapSentence(now[0])}${more > 0 ? html` <span class="soft">${say('more', { n: more })}</span>` : ''}
        <a href=${href('runs')}>${say('feeds.show')}</a>
      </p>`;
  }
}
