import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Part } from '../core/part';
import { LANGUAGES, THEMES, language, paint, speak, theme } from '../core/preferences';
import { say, sayOf } from '../core/words';

const chosen = (event: Event) => (event.target as HTMLSelectElement).value;

/** Language and colours. */
@customElement('tw-preferences')
export class PreferencesForm extends Part {
  render() {
    return html`
      <label>${say('language')}
        <select name="language" @change=${(event: Event) => speak(chosen(event))}>
          ${Object.entries(LANGUAGES).map(([code, name]) =>
            html`<option value=${code} lang=${code} ?selected=${code === language()}>${name}</option>`)}
        </select>
      </label>
      <label>${say('theme')}
        <select name="theme" @change=${(event: Event) => paint(chosen(event))}>
          ${THEMES.map((name) =>
            html`<option value=${name} ?selected=${name === theme()}>${sayOf('theme', name)}</option>`)}
        </select>
      </label>
    `;
  }
}
