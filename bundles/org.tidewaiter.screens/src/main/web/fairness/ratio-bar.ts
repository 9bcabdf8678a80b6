import { html } from 'lit';
import type { Rate } from '../core/types';
import { count, say } from '../core/words';

const WIDTH = 160;
const MOST = 4;

const place = (ratio: number) => (Math.min(ratio, MOST) / MOST) * WIDTH;

/** How often a group is selected for its size: a line at once, its range as a band; longer than the picture is cut. */
export function ratioBar({ rate, low, high }: Rate) {
  if (rate === null) {
    return html`<span class="soft">${say('fairness.nobody')}</span>`;
  }
  return html`
    <svg class="rate" viewBox="0 0 ${WIDTH} 12" width=${WIDTH} height="12" aria-hidden="true">
      <line class="axis" x1="0" x2=${WIDTH} y1="11.5" y2="11.5"></line>
      <line class="axis" x1=${place(1)} x2=${place(1)} y1="0" y2="12"></line>
      <rect class="band" x=${place(low)} y="3" width=${Math.max(1, place(high) - place(low))} height="6"></rect>
      <line class="rate-mark" x1=${place(rate)} x2=${place(rate)} y1="0" y2="12"></line>
    </svg>
    <span class="tight">${count(rate, 2)} <span class="soft">${count(low, 2)} – ${count(high, 2)}</span></span>`;
}
