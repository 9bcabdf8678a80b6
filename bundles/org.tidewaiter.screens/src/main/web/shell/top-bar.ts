import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Part } from '../core/part';
import { href, open, type Screen } from '../core/route';
import { who } from '../core/session';
import { say, sayOf } from '../core/words';
import { ask } from '../ui/dialog';
import { HelpDialog } from '../ui/help-dialog';
import '../ui/preferences-form';

/** The screens this reader has, the records at hand, and who is signed in. Tells `sign-out`. */
@customElement('tw-top-bar')
export class TopBar extends Part {
  @property() screen: Screen = 'worklist';

  private link(screen: Screen) {
    const here = screen === this.screen || (screen === 'worklist' && this.screen === 'finding')
      || (screen === 'rules' && this.screen === 'bench');
    return html`<li><a href=${href(screen)} aria-current=${here ? 'page' : 'false'}>${sayOf('screen', screen)}</a></li>`;
  }

  private put(event: KeyboardEvent): void {
    const menu = this.querySelector('details')!;
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary')!.focus();
    }
  }

  private menu() {
    const session = who.session!;
    return html`
      <details class="menu" @keydown=${this.put}>
        <summary>${session.name}</summary>
        <div class="menu-content">
          <p>${session.roles.map((role) => sayOf('role', role)).join(', ')}</p>
          <p class="soft">${session.dataSet ? say('records', { name: session.dataSet }) : say('records.none')}</p>
          <tw-preferences></tw-preferences>
          <button type="button" @click=${() => this.dispatchEvent(new Event('sign-out'))}>${say('signOut')}</button>
        </div>
      </details>
    `;
  }

  render() {
    return html`
      <header class="top-bar">
        <span class="brand">${say('title')}</span>
        <nav aria-label=${say('screens')}><ul>${open().map((screen) => this.link(screen))}</ul></nav>
        ${who.session?.madeUp ? html`<span class="chip">${say('madeUp')}</span>` : ''}
        <button type="button" class="quiet" @click=${() => ask(new HelpDialog())}>${say('help.keys')} <kbd>?</kbd></button>
        ${this.menu()}
      </header>
    `;
  }
}
