import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Pages } from './pages';
import { ROW_PIXELS, worklistLine } from './worklist-row';
import { Part } from '../core/part';
import { placed } from '../core/placed';
import type { Order, WorklistRow } from '../core/types';
import { say, sayOf } from '../core/words';

const BEYOND = 6;
const HEAD_PIXELS = 28;
const COLUMNS: [Order, string][] = [
  ['strength', 'num'], ['rule', ''], ['subject', ''], ['age', 'num'], ['status', ''], ['review-by', 'num'],
];

/**
 * The worklist's rows, of which only those to be seen are in the page. The grid has the focus and names its current
 * row. Tells `choose` (a row is to be opened), `current` (another row is current) and `sort`.
 */
@customElement('tw-worklist-grid')
export class WorklistGrid extends Part {
  @property({ attribute: false }) pages!: Pages;
  @property() opened = '';
  @property() order: Order = 'strength';
  @property({ type: Boolean }) reversed = false;
  /** Counts what the pages told, so that the rows are drawn anew. */
  @property({ type: Number }) change = 0;
  @state() private top = 0;
  @state() private height = 600;
  @state() private line = 0;
  private told = '';
  private readonly sized = new ResizeObserver(() => this.measure());

  private get viewport(): HTMLElement {
    return this.querySelector('.grid')!;
  }

  /** The finding of the current row, if it is one. */
  get current(): WorklistRow | undefined {
    const line = this.pages.lineAt(this.line);
    return line && 'row' in line ? line.row : undefined;
  }

  protected firstUpdated(): void {
    this.sized.observe(this.viewport);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sized.disconnect();
  }

  private measure(): void {
    this.height = this.viewport.clientHeight - HEAD_PIXELS;
    this.top = this.viewport.scrollTop;
  }

  /** Goes back to the first row, as after another order. */
  rewind(): void {
    this.line = 0;
    this.viewport.scrollTop = 0;
  }

  /** Takes the focus. */
  take(): void {
    this.viewport.focus();
  }

  /** Lines that fit at once. */
  get fitting(): number {
    return Math.max(1, Math.floor(this.height / ROW_PIXELS) - 1);
  }

  /** Moves by lines, over heads, and keeps the current line in sight. */
  move(by: number): void {
    const last = this.pages.lineCount - 1;
    let line = Math.max(0, Math.min(last, this.line + by));
    const landed = this.pages.lineAt(line);
    if (landed && 'head' in landed) {
      line = by < 0 && line > 0 ? line - 1 : Math.min(last, line + 1);
    }
    this.stand(line);
  }

  private stand(line: number): void {
    this.line = line;
    const top = line * ROW_PIXELS;
    const view = this.viewport;
    if (top < view.scrollTop) {
      view.scrollTop = top;
    } else if (top + ROW_PIXELS > view.scrollTop + this.height) {
      view.scrollTop = top + ROW_PIXELS - this.height;
    }
    this.top = view.scrollTop;
  }

  private choose(line: number): void {
    this.stand(line);
    this.dispatchEvent(new Event('choose'));
  }

  private pressed(event: KeyboardEvent): void {
    const by: Record<string, number> = {
      ArrowDown: 1, ArrowUp: -1, PageDown: this.fitting, PageUp: -this.fitting, Home: -Infinity, End: Infinity,
    };
    if (event.key in by && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.move(by[event.key]);
    } else if (event.key === 'Enter' && event.target === this.viewport) {
      event.preventDefault();
      this.dispatchEvent(new Event('choose'));
    }
  }

  private heading([order, type]: [Order, string], index: number) {
    const sorted = this.order !== order ? 'none' : this.reversed ? 'ascending' : 'descending';
    return html`
      <div role="columnheader" aria-colindex=${index + 1} aria-sort=${sorted} class="cell ${type}">
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('sort', { detail: order }))}
          >${sayOf('order', order)}<span aria-hidden="true">${sorted === 'none' ? '' : this.reversed ? ' ↑' : ' ↓'}</span></button>
      </div>`;
  }

  private range(): [number, number] {
    const from = Math.max(0, Math.floor(this.top / ROW_PIXELS) - BEYOND);
    return [from, Math.min(this.pages.lineCount, Math.ceil((this.top + this.height) / ROW_PIXELS) + BEYOND)];
  }

  private drawn(line: number): boolean {
    const [from, to] = this.range();
    return line >= from && line < to;
  }

  private rows() {
    const [from, to] = this.range();
    this.pages.want(from, to);
    const lines = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    return repeat(lines, (line) => line, (line) => {
      const what = this.pages.lineAt(line);
      const opened = !!what && 'row' in what && what.row.id === this.opened;
      return worklistLine(what, { line, current: line === this.line, opened }, (at) => this.choose(at));
    });
  }

  render() {
    if (this.line >= this.pages.lineCount && this.pages.ready) {
      this.line = Math.max(0, this.pages.lineCount - 1);
    }
    const first = this.pages.lineAt(0);
    if (this.line === 0 && first && 'head' in first) {
      this.line = 1;
    }
    return html`
      <div role="grid" class="grid" tabindex="0" aria-label=${say('screen.worklist')} aria-rowcount=${this.pages.lineCount + 1}
        aria-colcount="6" aria-activedescendant=${this.drawn(this.line) ? `line-${this.line}` : nothing}
        @scroll=${this.measure} @keydown=${this.pressed}>
        <div role="rowgroup" class="grid-head">
          <div role="row" aria-rowindex="1" class="row-head">${COLUMNS.map((column, i) => this.heading(column, i))}</div>
        </div>
        <div role="rowgroup" class="space" ${placed({ height: `${this.pages.lineCount * ROW_PIXELS}px` })}>${this.rows()}</div>
      </div>
    `;
  }

  protected updated(): void {
    const now = `${this.line} ${this.current?.id ?? ''} ${this.current?.state.version ?? ''}`;
    if (now !== this.told) {
      this.told = now;
      this.dispatchEvent(new Event('current'));
    }
    if (this.pages.lineAt(0) && performance.getEntriesByName('first-row').length === 0) {
      performance.mark('first-row');
    }
  }
}
