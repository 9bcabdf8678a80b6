import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { announce } from './acts';
import { api } from '../core/api';
import { Part } from '../core/part';
import { Problem } from '../core/problem';
import type { Outcome } from '../core/types';
import { say, sayOf } from '../core/words';
import { problemBox } from '../ui/problem-box';
import { tell } from '../ui/toasts';

const OUTCOMES: Outcome[] = ['FOUND', 'PARTLY', 'NOTHING'];

/** What an inspection brought. */
@customElement('tw-outcome')
export class OutcomeForm extends Part {
  @property() finding = '';
  @state() private problem?: Problem;

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    const form = new FormData(element);
    this.problem = undefined;
    try {
      const state = await api.outcome(this.finding, form.get('outcome') as Outcome, String(form.get('note')));
      element.reset();
      announce({ state });
      tell(say('done.outcome'));
    } catch (cause) {
      this.problem = Problem.from(cause);
    }
  }

  render() {
    return html`
      <form class="outcome" @submit=${this.submit}>
        ${this.problem ? problemBox(this.problem) : ''}
        <fieldset class="inline">
          <legend>${say('outcome.question')}</legend>
          ${OUTCOMES.map((outcome) => html`
            <label class="check"><input type="radio" name="outcome" value=${outcome} required>${sayOf('outcome', outcome)}</label>`)}
        </fieldset>
        <label>${say('note')}<textarea name="note" rows="2" maxlength="4000"></textarea></label>
        <button type="submit">${say('outcome.do')}</button>
      </form>
    `;
  }
}
