import { html } from 'lit';
import type { Party } from '../core/types';

/** A party by name and id. */
export const party = (it: Party, subject = false) => html`
  <span class=${subject ? 'who' : ''}>${it.label || it.id}</span>
  <span class="soft">${it.roleTitle ?? it.kindTitle ?? it.kind}</span>
  ${it.label && it.label !== it.id ? html`<span class="mono soft">${it.id}</span>` : ''}
`;
