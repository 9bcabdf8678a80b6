import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { saveCsv, savePng, saveSvg } from './export';
import { figureOf } from './markup';
import { Nodes, type Node } from './nodes';
import { ViewBox } from './view-box';
import { Part } from '../core/part';
import type { Figure } from '../core/types';
import { say, type Word } from '../core/words';
import { warn } from '../ui/toasts';

const STEP = 1.3;
const PAN = 0.15;
const PANS: Record<string, [number, number]> = {
  ArrowLeft: [-PAN, 0], ArrowRight: [PAN, 0], ArrowUp: [0, -PAN], ArrowDown: [0, PAN],
};
const NAMED = 8;

/** A picture that can be enlarged, moved, and asked node by node; with its twin as tables, and as a file. */
@customElement('tw-figure')
export class LiveFigure extends Part {
  @property({ attribute: false }) figure!: Figure;
  /** Begins its ids and file names. */
  @property() name = '';
  @state() private said = '';
  @state() private hiddenCount = 0;
  private content?: HTMLElement;
  private svg?: SVGSVGElement;
  private box?: ViewBox;
  private nodes?: Nodes;
  private drag?: { x: number; y: number; moved: boolean };

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('figure')) {
      this.content = figureOf(this.figure.markup, this.name);
      this.svg = this.content?.querySelector('svg') ?? undefined;
      this.nodes = undefined;
      this.said = '';
      this.hiddenCount = 0;
    }
  }

  protected updated(): void {
    if (this.svg && !this.nodes) {
      this.frame(this.svg);
    }
  }

  /** Puts the picture into a frame that takes the keys and the wheel; only in the page it has sizes. */
  private frame(svg: SVGSVGElement): void {
    this.box = new ViewBox(svg);
    this.nodes = new Nodes(svg);
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'application');
    frame.setAttribute('aria-label', say('figure.frame', { title: this.figure.title }));
    svg.replaceWith(frame);
    frame.append(svg);
    frame.addEventListener('keydown', (event) => this.pressed(event));
    frame.addEventListener('wheel', (event) => this.wheeled(event), { passive: false });
    frame.addEventListener('pointerdown', (event) => this.grasp(event));
    frame.addEventListener('pointermove', (event) => this.pull(event));
    frame.addEventListener('pointerup', (event) => this.drop(event));
    this.requestUpdate();
  }

  /** Lights the node of an id, none if the picture has no such node; tells nobody. */
  point(id: string): void {
    const node = this.nodes?.all.find((one) => one.id === id);
    if (this.nodes && node !== this.nodes.lit) {
      this.show(node);
    }
  }

  private light(node: Node | undefined): void {
    this.show(node);
    this.dispatchEvent(new CustomEvent('lit', { detail: node?.id ?? '', bubbles: true }));
  }

  private show(node: Node | undefined): void {
    this.nodes!.light(node);
    if (!node) {
      this.said = '';
      return;
    }
    this.box!.reveal(node.x, node.y);
    const near = this.nodes!.neighbours(node);
    const names = near.slice(0, NAMED).map((one) => one.name).join('; ');
    const more = near.length > NAMED ? ` ${say('more', { n: near.length - NAMED })}` : '';
    this.said = near.length ? `${node.name}: ${say('figure.links', { n: near.length })}: ${names}${more}` : node.name;
  }

  private hide(): void {
    const node = this.nodes!.hide();
    this.hiddenCount = this.nodes!.hidden.size;
    this.said = node ? say('figure.hid', { name: node.name }) : say('figure.noneLit');
  }

  private reset(): void {
    this.nodes!.reset();
    this.box!.reset();
    this.hiddenCount = 0;
    this.said = say('figure.wasReset');
  }

  private enlarge(by: number): void {
    this.box!.enlarge(by);
    this.requestUpdate();
  }

  private act(event: KeyboardEvent): boolean {
    if (event.key in PANS) {
      if (event.shiftKey) {
        this.box!.pan(...PANS[event.key]);
      } else if (this.nodes!.all.length) {
        this.light(this.nodes!.toward(event.key));
      }
      return true;
    }
    switch (event.key) {
      case '+': case '=': this.enlarge(STEP); return true;
      case '-': this.enlarge(1 / STEP); return true;
      case '0': this.reset(); return true;
      case 'h': case 'H': this.hide(); return true;
      case 'Escape': this.light(undefined); return true;
      default: return false;
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && this.act(event)) {
      event.preventDefault();
    }
  }

  private share(event: MouseEvent): [number, number] {
    const at = this.svg!.getBoundingClientRect();
    return [(event.clientX - at.left) / at.width, (event.clientY - at.top) / at.height];
  }

  /** A wheel over a picture that is not in use scrolls the page. */
  private wheeled(event: WheelEvent): void {
    if (event.ctrlKey || event.currentTarget === document.activeElement) {
      event.preventDefault();
      this.box!.enlarge(event.deltaY < 0 ? STEP : 1 / STEP, ...this.share(event));
      this.requestUpdate();
    }
  }

  private grasp(event: PointerEvent): void {
    const [x, y] = this.share(event);
    this.drag = { x, y, moved: false };
  }

  private pull(event: PointerEvent): void {
    if (!this.drag || !(event.buttons & 1)) {
      return;
    }
    const [x, y] = this.share(event);
    if (this.drag.moved || Math.hypot(x - this.drag.x, y - this.drag.y) > 0.01) {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      this.box!.pan(this.drag.x - x, this.drag.y - y);
      this.drag = { x, y, moved: true };
    }
  }

  private drop(event: PointerEvent): void {
    if (this.drag && !this.drag.moved) {
      const node = this.nodes!.at(event.target as Element);
      this.light(node === this.nodes!.lit ? undefined : node);
    }
    this.drag = undefined;
  }

  private save(how: (svg: SVGSVGElement, name: string) => void | Promise<void>): void {
    void Promise.resolve(how(this.svg!, this.name)).catch(warn);
  }

  private button(word: Word, text: string, act: () => void) {
    return html`<button type="button" class="quiet" aria-label=${say(word)} title=${say(word)} @click=${act}>${text}</button>`;
  }

  private tools() {
    return html`
      <div class="tools" role="group" aria-label=${say('figure.tools', { title: this.figure.title })}>
        ${this.button('figure.larger', '+', () => this.enlarge(STEP))}
        ${this.button('figure.smaller', '−', () => this.enlarge(1 / STEP))}
        ${this.button('figure.reset', say('figure.resetShort'), () => this.reset())}
        ${this.nodes?.all.length ? this.button('figure.hide', say('figure.hideShort'), () => this.hide()) : ''}
        ${this.button('figure.saveSvg', 'SVG', () => this.save(saveSvg))}
        ${this.button('figure.savePng', 'PNG', () => this.save(savePng))}
        ${this.button('figure.saveCsv', 'CSV', () => saveCsv(this.content!, this.name))}
        ${this.hiddenCount ? html`<span class="soft">${say('figure.hidden', { n: this.hiddenCount })}</span>` : ''}
      </div>
    `;
  }

  render() {
    if (!this.content) {
      return html`<p class="notice problem" role="alert">${say('figure.unreadable', { title: this.figure.title })}</p>`;
    }
    return html`${this.svg ? this.tools() : ''}${this.content}<p class="said soft" role="status">${this.said}</p>`;
  }
}
