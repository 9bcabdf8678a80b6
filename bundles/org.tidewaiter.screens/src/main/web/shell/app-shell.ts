import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, signedOut } from '../core/api';
import { press } from '../core/keys';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import { route, type Screen } from '../core/route';
import { who } from '../core/session';
import type { Session } from '../core/types';
import { say, sayOf } from '../core/words';
import { acts } from '../finding/acts';
import { ask } from '../ui/dialog';
import { HelpDialog } from '../ui/help-dialog';
import { problemBox } from '../ui/problem-box';
import { warn } from '../ui/toasts';
import '../session/sign-in';
import '../worklist/worklist-screen';
import './top-bar';

const AT_ONCE: Screen[] = ['worklist', 'finding'];

/** The page: who is signed in, and the screen that the address names. */
@customElement('tw-app')
export class AppShell extends Part {
  /** Who is signed in, already asked; refused if nobody is. */
  session!: Promise<Session>;
  @state() private at: 'start' | 'out' | 'in' = 'start';
  @state() private ended = false;
  @state() private problem?: Problem;
  @state() private here = route();
  private readonly moved = () => void this.move();
  private readonly lost = () => this.leave(this.at === 'in');
  private readonly pressed = (event: KeyboardEvent) =>
    this.at === 'in' && press(event, { '?': () => void ask(new HelpDialog()), u: () => void acts.undoLast() });

  connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.moved);
    addEventListener('keydown', this.pressed);
    signedOut.addEventListener('signed-out', this.lost);
    void this.begin();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.moved);
    removeEventListener('keydown', this.pressed);
    signedOut.removeEventListener('signed-out', this.lost);
  }

  private async begin(): Promise<void> {
    try {
      await this.enter(await this.session);
    } catch (cause) {
      const problem = Problem.from(cause);
      this.at = 'out';
      this.problem = problem.status === 401 ? undefined : problem;
    }
  }

  private async enter(session: Session): Promise<void> {
    who.session = session;
    await this.move();
    this.at = 'in';
  }

  private leave(ended: boolean): void {
    who.session = undefined;
    document.querySelectorAll('dialog[open]').forEach((dialog) => (dialog as HTMLDialogElement).close());
    this.ended = ended;
    this.at = 'out';
  }

  private async signOut(): Promise<void> {
    try {
      await api.signOut();
      this.leave(false);
    } catch (cause) {
      warn(cause);
    }
  }

  private async move(): Promise<void> {
    const next = route();
    const other = next.screen !== this.here.screen;
    if (!AT_ONCE.includes(next.screen)) {
      await import('./later');
    }
    this.here = next;
    document.title = `${sayOf('screen', next.screen)} · ${say('title')}`;
    if (other && this.at === 'in' && !AT_ONCE.includes(next.screen)) {
      await this.updateComplete;
      this.querySelector<HTMLElement>('main')?.focus();
    }
  }

  private screen(): TemplateResult {
    const { screen, argument } = this.here;
    switch (screen) {
      case 'cases': return html`<tw-cases></tw-cases>`;
      case 'search': return html`<tw-search></tw-search>`;
      case 'snoozes': return html`<tw-snoozes></tw-snoozes>`;
      case 'shift': return html`<tw-shift></tw-shift>`;
      case 'runs': return html`<tw-runs></tw-runs>`;
      case 'rules': return html`<tw-rules></tw-rules>`;
      case 'bench': return html`<tw-bench .rule=${argument}></tw-bench>`;
      case 'figures': return html`<tw-figures></tw-figures>`;
      case 'fairness': return html`<tw-fairness></tw-fairness>`;
      case 'retention': return html`<tw-retention></tw-retention>`;
      case 'health': return html`<tw-health></tw-health>`;
      case 'audit': return html`<tw-audit></tw-audit>`;
      default: return html`<tw-worklist .finding=${screen === 'finding' ? argument : ''}></tw-worklist>`;
    }
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')!.focus();
  }

  render() {
    if (this.at === 'start') {
      return html`<main class="sign-in"><h1 class="hidden">${say('title')}</h1><p role="status">${say('loading')}</p></main>`;
    }
    if (this.problem) {
      return html`<main class="sign-in"><h1>${say('title')}</h1>${problemBox(this.problem, () => location.reload())}</main>`;
    }
    if (this.at === 'out') {
      return html`<tw-sign-in ?ended=${this.ended} @signed-in=${(event: CustomEvent<Session>) => this.enter(event.detail)}></tw-sign-in>`;
    }
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${say('skip')}</a>
      <tw-top-bar .screen=${this.here.screen} @sign-out=${this.signOut}></tw-top-bar>
      <main id="main" tabindex="-1" data-screen=${this.here.screen} class=${AT_ONCE.includes(this.here.screen) ? 'split' : 'page'}>
        ${this.screen()}
      </main>
    `;
  }
}
