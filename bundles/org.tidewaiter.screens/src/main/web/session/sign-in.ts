import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../core/api';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import { say } from '../core/words';
import '../ui/preferences-form';

/** Name and password. Tells `signed-in` with the session. */
@customElement('tw-sign-in')
export class SignIn extends Part {
  /** Whether a session has ended while the page was open. */
  @property({ type: Boolean }) ended = false;
  @state() private problem?: Problem;
  @state() private busy = false;

  protected firstUpdated(): void {
    this.querySelector<HTMLInputElement>('[name=name]')!.focus();
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.problem = undefined;
    try {
      const session = await api.signIn(String(form.get('name')), String(form.get('password')));
      this.dispatchEvent(new CustomEvent('signed-in', { detail: session }));
    } catch (cause) {
      this.problem = Problem.from(cause);
      const password = this.querySelector<HTMLInputElement>('[name=password]')!;
      password.value = '';
      password.focus();
    }
    this.busy = false;
  }

  private why() {
    if (this.problem) {
      const title = this.problem.status === 429 ? say('signIn.tooOften') : this.problem.title || say('problem.title');
      return html`<div class="notice problem" role="alert"><p><strong>${title}</strong></p><p>${this.problem.detail}</p></div>`;
    }
    return this.ended ? html`<p class="notice" role="status">${say('signIn.ended')}</p>` : '';
  }

  render() {
    return html`
      <main class="sign-in">
        <form @submit=${this.submit}>
          <h1>${say('title')}</h1>
          <p class="soft">${say('signIn.what')}</p>
          ${this.why()}
          <label>${say('signIn.name')}
            <input name="name" autocomplete="username" required maxlength="200" spellcheck="false" autocapitalize="none">
          </label>
          <label>${say('signIn.password')}
            <input name="password" type="password" autocomplete="current-password" required maxlength="1000">
          </label>
          <button class="first" type="submit" ?disabled=${this.busy}>${say('signIn.do')}</button>
        </form>
        <div class="sign-in-preferences"><tw-preferences></tw-preferences></div>
      </main>
    `;
  }
}
