import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { actionBar } from './action-bar';
import { acts, casework, type Changed } from './acts';
import { history } from './history';
import { origin } from './origin';
import { innocent, missing, reasons, shortfalls } from './reasons';
import { targetOfFile, type Target } from './target';
import { api } from '../core/api';
import { listen } from '../core/events';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { may } from '../core/session';
import { left, moment } from '../core/time';
import type { FindingFile } from '../core/types';
import { say } from '../core/words';
import { findingTable } from '../ui/finding-table';
import { party } from '../ui/party';
import { caseBox } from '../cases/case-box';
import '../figure/live-figure';
import './outcome-form';
import './records-table';

/** A finding in reading order: what, why, what else it could be, what is not known, pictures, records, what happened. */
@customElement('tw-finding')
export class FindingView extends Part {
  @property() finding = '';
  /** Whether somebody else changed it since it was read. */
  @state() private stale = false;
  private readonly file = new Loading<FindingFile>(this, (signal) => api.finding(this.finding, signal), false);
  private deaf?: () => void;
  private readonly changed = (event: Event) => this.stand((event as CustomEvent<Changed>).detail);

  connectedCallback(): void {
    super.connectedCallback();
    casework.addEventListener('changed', this.changed);
    this.deaf = listen({
      finding: ({ id, version }) => {
        if (id === this.finding && this.file.value && version > this.file.value.state.version) {
          this.stale = true;
        }
      },
    });
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    casework.removeEventListener('changed', this.changed);
    this.deaf?.();
  }

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('finding')) {
      this.file.value = undefined;
      this.file.problem = undefined;
      void this.load();
    }
  }

  protected updated(changed: Map<string, unknown>): void {
    if (changed.has('finding')) {
      this.parentElement?.scrollTo(0, 0);
    }
  }

  private async load(): Promise<void> {
    this.stale = false;
    await this.file.load();
  }

  /** The finding as shown; nothing while it is on its way. */
  get target(): Target | undefined {
    return this.file.value && targetOfFile(this.file.value);
  }

  /** Takes the focus to its heading. */
  take(): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  private stand({ state }: Changed): void {
    const file = this.file.value;
    if (state && file && file.state.id === state.id && file.state.version !== state.version) {
      file.state = state;
      void this.load(); // the steps are new too
    }
  }

  private head(file: FindingFile) {
    const due = left(file.finding.reviewBy);
    return html`
      <header class="finding-head">
        <div class="crumb">
          <span><b>${file.kindTitle}</b> · ${file.ruleTitle}</span>
          <span class="standing ${file.state.status}">${file.state.statusTitle}</span>
          ${file.state.assignee ? html`<span>${say('assignedTo', { assignee: file.state.assignee })}</span>` : ''}
          <span>${say('strength', { value: file.strength })}, ${file.classTitle}</span>
          ${file.finding.reviewBy ? html`<span class=${due.late ? 'late' : ''}>${say('reviewBy', { left: due.text, at: moment(file.finding.reviewBy) })}</span>` : ''}
        </div>
        ${actionBar(targetOfFile(file))}
        <h2 tabindex="-1">${file.headline ?? file.kindTitle}</h2>
        ${file.control ? html`<p class="notice">${say('control')}</p>` : ''}
        ${file.withdrawn ? html`<p class="notice">${say('withdrawn')}</p>` : ''}
        ${this.stale ? html`<p class="notice" role="alert">${say('stale')} <button type="button" @click=${this.load}>${say('reload')}</button></p>` : ''}
        <ul class="parties">${file.parties.map((it, index) => html`<li>${party(it, index === 0)}</li>`)}</ul>
        <dl class="facts">${file.facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      </header>
    `;
  }

  private section(id: string, title: string, content: unknown) {
    return html`<section aria-labelledby="section-${id}" class="card ${id}"><h3 id="section-${id}">${title}</h3>${content}</section>`;
  }

  private whole(file: FindingFile) {
    const undo = may('officer') ? () => void acts.undoDecision(targetOfFile(file)) : undefined;
    return html`
      <article class="finding-file">
        ${this.head(file)}
        ${this.section('reasons', say('reasons'), html`${reasons(file)}${shortfalls(file)}`)}
        ${this.section('innocent', say('innocent'), innocent(file))}
        ${this.section('missing', say('missing'), missing(file))}
        ${file.figures.map((figure, index) => html`
          <tw-figure class="card" .figure=${figure} .name=${`${file.state.id}-${index + 1}`}></tw-figure>`)}
        ${this.section('records', say('records.count', { n: file.recordsTotal ?? 0 }), html`<tw-records .finding=${this.finding}></tw-records>`)}
        ${this.section('earlier', say('earlier'), file.earlier.length
          ? findingTable(file.earlier, say('earlier')) : html`<p class="soft">${say('earlier.none')}</p>`)}
        ${file.case ? this.section('case', say('case'), caseBox(file.case)) : ''}
        ${this.section('history', say('history'), history(file, undo))}
        ${may('officer') ? this.section('outcome', say('outcome'), html`<tw-outcome .finding=${this.finding}></tw-outcome>`) : ''}
        ${this.section('origin', say('origin'), origin(file))}
      </article>
    `;
  }

  render() {
    return this.file.show((file) => this.whole(file));
  }
}
