import { html } from 'lit';
import { percent, say } from '../core/words';
import type { Rate } from '../core/types';

const WIDTH = 160;

/** A hit rate with the range in which it may truly lie. */
export function rateBar({ rate, low = 0, high = 1 }: Rate) {
  if (rate === null) {
    return html`<span class="soft">${say('figures.noRate')}</span>`;
  }
  return html`
    <svg class="rate" viewBox="0 0 ${WIDTH} 12" width=${WIDTH} height="12" aria-hidden="true">
      <line class="axis" x1="0" x2=${WIDTH} y1="11.5" y2="11.5"></line>
      <rect class="band" x=${low * WIDTH} y="3" width=${Math.max(1, (high - low) * WIDTH)} height="6"></rect>
      <line class="rate-mark" x1=${rate * WIDTH} x2=${rate * WIDTH} y1="0" y2="12"></line>
    </svg>
    <span class="tight">${percent(rate)} <span class="soft">${percent(low)} – ${percent(high)}</span></span>`;
}
