import { html } from 'lit';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import { say } from '../core/words';
import { problemBox } from './problem-box';

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), select, textarea, a[href], summary, [tabindex="0"]';

/**
 * A question to the officer over the page, answered by `send` or left by Escape. The focus stays inside and goes back
 * to where it was.
 */
export abstract class Dialog extends Part {
  protected problem?: Problem;
  protected busy = false;
  private returnTo?: Element | null;

  /** What is asked. */
  protected abstract heading(): string;

  protected abstract body(): unknown;

  /** What the button that answers says; nothing, if there is only one to close. */
  protected answer(): string {
    return '';
  }

  /** Does what was answered; a {@link Problem} is shown and leaves the dialog open. */
  protected async send(): Promise<void> {}

  protected firstUpdated(): void {
    this.returnTo = document.activeElement;
    this.dialog.showModal();
    (this.dialog.querySelector<HTMLElement>('[autofocus]') ?? this.focusable()[0])?.focus();
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  private focusable(): HTMLElement[] {
    return [...this.dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.offsetParent);
  }

  protected close(): void {
    this.dialog.close();
  }

  private closed(): void {
    this.remove();
    (this.returnTo as HTMLElement | null)?.focus?.();
    this.dispatchEvent(new Event('left'));
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.key !== 'Tab') {
      return;
    }
    const all = this.focusable();
    const edge = event.shiftKey ? all[0] : all[all.length - 1];
    if (document.activeElement === edge) {
      event.preventDefault();
      (event.shiftKey ? all[all.length - 1] : all[0])?.focus();
    }
  }

  protected async submit(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    this.requestUpdate();
    try {
      await this.send();
      this.close();
    } catch (cause) {
      this.problem = Problem.from(cause);
    }
    this.busy = false;
    this.requestUpdate();
  }

  render() {
    const answer = this.answer();
    return html`
      <dialog aria-labelledby="dialog-heading" @close=${this.closed} @keydown=${this.pressed}>
        <form @submit=${this.submit}>
          <h2 id="dialog-heading">${this.heading()}</h2>
          ${this.problem ? problemBox(this.problem) : ''}
          ${this.body()}
          <div class="buttons">
            ${answer ? html`<button type="submit" class="first" ?disabled=${this.busy}>${answer}</button>` : ''}
            <button type="button" @click=${this.close}>${say(answer ? 'cancel' : 'close')}</button>
          </div>
        </form>
      </dialog>
    `;
  }
}

/** Puts the dialog over the page; resolved when it is left. */
export function ask<D extends Dialog>(dialog: D): Promise<D> {
  return new Promise((resolve) => {
    dialog.addEventListener('left', () => resolve(dialog), { once: true });
    document.body.append(dialog);
  });
}
