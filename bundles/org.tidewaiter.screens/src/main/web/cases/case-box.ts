import { html } from 'lit';
import type { Case } from '../core/types';
import { say } from '../core/words';
import { findingTable } from '../ui/finding-table';
import { party } from '../ui/party';

/** Findings that share parties, and the parties; what is not listed is counted. */
export const caseBox = (it: Case) => html`
  <p>${say('case.what', { findings: it.findingsTotal, parties: it.partiesTotal, records: it.records })}</p>
  <ul class="parties">${it.parties.map((one) => html`<li>${party(one)}</li>`)}
    ${it.partiesTotal > it.parties.length ? html`<li class="soft">${say('more', { n: it.partiesTotal - it.parties.length })}</li>` : ''}</ul>
  ${findingTable(it.findings, say('case'))}
  ${it.findingsTotal > it.findings.length ? html`<p class="soft">${say('more', { n: it.findingsTotal - it.findings.length })}</p>` : ''}
`;
