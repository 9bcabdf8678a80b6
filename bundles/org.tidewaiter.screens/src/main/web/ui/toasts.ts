import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import { say } from '../core/words';

interface Toast {
  text: string;
  problem: boolean;
  undo?: () => void;
}

const SHOWN_MILLIS = 12_000;
const MOST = 4;

let shown: Toast[] = [];
let place: Toasts | undefined;

function drop(toast: Toast): void {
  shown = shown.filter((other) => other !== toast);
  place?.requestUpdate();
}

/** Says what was done; `undo` is offered beside it. */
export function tell(text: string, undo?: () => void): void {
  const toast = { text, problem: false, undo };
  shown = [...shown.slice(1 - MOST), toast];
  setTimeout(() => drop(toast), SHOWN_MILLIS);
  place?.requestUpdate();
}

/** Says what was not done, and stays until it is put away. */
export function warn(cause: unknown): void {
  const problem = Problem.from(cause);
  const text = [problem.title, problem.detail, problem.code && `(${problem.code})`].filter(Boolean).join(' ');
  shown = [...shown.slice(1 - MOST), { text, problem: true }];
  place?.requestUpdate();
}

/** Where acts and refusals are told, to the eye and to a screen reader. */
@customElement('tw-toasts')
export class Toasts extends Part {
  connectedCallback(): void {
    super.connectedCallback();
    place = this;
  }

  private one(toast: Toast) {
    const undo = () => {
      drop(toast);
      toast.undo!();
    };
    return html`
      <div class="toast ${toast.problem ? 'problem' : ''}">
        <span>${toast.text}</span>
        ${toast.undo ? html`<button type="button" @click=${undo}>${say('act.undo')} <kbd>U</kbd></button>` : ''}
        <button type="button" aria-label=${say('close')} @click=${() => drop(toast)}>×</button>
      </div>
    `;
  }

  render() {
    return html`
      <div class="toasts">
        <div role="status">${shown.filter((toast) => !toast.problem).map((toast) => this.one(toast))}</div>
        <div role="alert">${shown.filter((toast) => toast.problem).map((toast) => this.one(toast))}</div>
      </div>
    `;
  }
}
