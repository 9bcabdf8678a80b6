import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Dialog } from './dialog';
import { say, type Word } from '../core/words';

const KEYS: [Word, [string, Word][]][] = [
  ['help.worklist', [
    ['J ↓', 'help.next'], ['K ↑', 'help.before'], ['Page ↓ ↑', 'help.page'], ['Home End', 'help.ends'],
    ['Enter', 'help.open'], ['/', 'help.search'],
  ]],
  ['help.decide', [
    ['E', 'act.escalate'], ['R', 'act.review'], ['C', 'act.confirm'], ['D', 'act.dismiss'], ['S', 'act.snooze'],
    ['O', 'help.order'], ['A', 'act.assign'], ['U', 'act.undo'],
  ]],
  ['help.finding', [['F', 'help.toFinding'], ['L', 'help.toList'], ['P', 'act.print']]],
  ['screen.shift', [['H', 'shift.handOver']]],
  ['help.picture', [
    ['← ↑ → ↓', 'help.node'], ['H', 'help.hide'], ['+ −', 'help.zoom'], ['Shift ← ↑ → ↓', 'help.pan'],
    ['0', 'help.reset'], ['Esc', 'help.clear'],
  ]],
];

/** Every key, by where it works. */
@customElement('tw-help-dialog')
export class HelpDialog extends Dialog {
  protected heading() {
    return say('help.title');
  }

  protected body() {
    return html`
      <p class="soft">${say('help.where')}</p>
      <div class="key-tables">
        ${KEYS.map(([title, keys]) => html`
          <table>
            <caption>${say(title)}</caption>
            <tbody>
              ${keys.map(([key, word]) => html`
                <tr>
                  <th scope="row">${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</th>
                  <td>${say(word)}</td>
                </tr>`)}
            </tbody>
          </table>`)}
      </div>
    `;
  }
}
