import { html } from 'lit';
import { api } from '../core/api';
import { moment } from '../core/time';
import { say } from '../core/words';
import type { FindingFile } from '../core/types';

/** By which rule, on which records, with which parameters; and the command that finds it again. */
export function origin(file: FindingFile) {
  const it = file.origin;
  const rows = it ? [
    [say('origin.rule'), `${file.ruleTitle} ${it.version}, ${it.profile}`],
    [say('origin.published'), it.parameters ? say('rules.published', { n: it.parameters }) : say('rules.configured')],
    [say('origin.asOf'), moment(it.asOf)],
    [say('origin.data'), it.data],
    [say('origin.fingerprint'), it.fingerprint],
  ] : [];
  return html`
    ${file.ruleQuestion ? html`<p>${file.ruleQuestion}</p>` : ''}
    <dl class="facts wide">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    <details>
      <summary>${say('origin.parameters', { n: file.parameters.length })}</summary>
      <dl class="facts">${file.parameters.map(({ name, title, value }) => html`<div><dt title=${name}>${title}</dt><dd>${value}</dd></div>`)}</dl>
    </details>
    ${it?.command ? html`<p>${say('origin.command')}</p><pre class="mono" tabindex="0" aria-label=${say('origin.command')}>${it.command}</pre>` : ''}
    <p class="files">${say('origin.files')}
      ${['jsonl', 'csv', 'graphml', 'html'].map((format) => html` <a href=${api.exportLink(file.state.id, format)} download>${format}</a>`)}
    </p>
  `;
}
