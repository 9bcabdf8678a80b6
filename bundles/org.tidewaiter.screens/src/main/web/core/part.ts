import { LitElement } from 'lit';

/** A component that renders into the page itself: one stylesheet, one tree for a screen reader, no inline style. */
export class Part extends LitElement {
  protected createRenderRoot(): HTMLElement {
    return this;
  }
}
