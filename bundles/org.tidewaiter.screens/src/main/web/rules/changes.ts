import { html } from 'lit';
import type { ParameterVersion } from '../core/types';
import { say } from '../core/words';

/** What a version of parameters changes in the one before it. */
export function changes(version: ParameterVersion) {
  const changed = version.values.filter((it) => it.was !== null && it.was !== undefined && it.was !== it.value);
  return changed.length === 0 ? html`<p class="soft">${say('versions.same')}</p>` : html`
    <ul class="changes">${changed.map((it) => html`
      <li>${it.title}: ${it.was} → <b>${it.value}</b> ${it.unit}</li>`)}</ul>`;
}
