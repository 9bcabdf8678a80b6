import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { Problem } from './problem';
import { say } from './words';
import { problemBox } from '../ui/problem-box';

/** Something that a component asks of the host: still on its way, there, or refused. */
export class Loading<T> implements ReactiveController {
  value?: T;
  problem?: Problem;
  private asked?: AbortController;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly question: (signal: AbortSignal) => Promise<T>,
    private readonly atOnce = true,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.atOnce) {
      void this.load();
    }
  }

  hostDisconnected(): void {
    this.asked?.abort();
  }

  /** Asks again; what was there stays until the answer. An older question is dropped. */
  async load(): Promise<void> {
    this.asked?.abort();
    const asked = (this.asked = new AbortController());
    try {
      const value = await this.question(asked.signal);
      if (asked === this.asked) {
        this.value = value;
        this.problem = undefined;
      }
    } catch (cause) {
      if (asked !== this.asked || Problem.aborted(cause)) {
        return;
      }
      this.problem = Problem.from(cause);
    }
    this.host.requestUpdate();
  }

  /** What to show: the refusal, a word that it is on its way, or the thing itself. */
  show(what: (value: T) => unknown): unknown {
    const problem = this.problem ? problemBox(this.problem, () => void this.load()) : '';
    if (this.value === undefined) {
      return this.problem ? problem : html`<p class="soft waiting" role="status">${say('loading')}</p>`;
    }
    return html`${problem}${what(this.value)}`;
  }
}
