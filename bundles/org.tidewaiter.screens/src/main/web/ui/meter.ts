import { svg, html } from 'lit';

const WIDTH = 120;
const HEIGHT = 10;

/** A signed bar about a line in its middle: filled to the right what raises, hollow to the left what lowers. */
export function meter(weight: number, most: number) {
  const length = most > 0 ? (Math.abs(weight) / most) * (WIDTH / 2 - 1) : 0;
  const bar = svg`<rect class=${weight < 0 ? 'down' : 'up'} x=${weight < 0 ? WIDTH / 2 - length : WIDTH / 2} y="1"
    width=${length} height=${HEIGHT - 2}></rect>`;
  return html`
    <svg class="meter" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} aria-hidden="true">
      ${weight === 0 ? '' : bar}
      <line class="axis" x1=${WIDTH / 2} x2=${WIDTH / 2} y1="0" y2=${HEIGHT}></line>
    </svg>
  `;
}
