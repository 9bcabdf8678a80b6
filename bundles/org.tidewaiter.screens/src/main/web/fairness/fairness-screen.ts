import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { differences } from './differences';
import { groupName } from './group-name';
import { ratioBar } from './ratio-bar';
import { api } from '../core/api';
import { Loading } from '../core/loading';
import { Part } from '../core/part';
import { time } from '../core/time';
import type { Fairness, FairnessGroup, FairnessTable } from '../core/types';
import { count, percent, say, sayOf } from '../core/words';
import { rateBar } from '../figures/rate-bar';

/** Whom each rule selects and with what success, for the administration's own audit; a page to print. */
@customElement('tw-fairness')
export class FairnessScreen extends Part {
  private readonly report = new Loading(this, (signal) => api.fairness(signal));

  private row(group: FairnessGroup, table: FairnessTable) {
    return html`
      <tr>
        <th scope="row">${groupName(group, table.attribute)}</th>
        <td class="num">${count(group.people)} <span class="soft">${percent(group.share)}</span></td>
        <td class="num">${count(group.selected)}</td>
        <td>${ratioBar(group.ratio)}</td>
        <td class="num">${count(group.findings)}</td>
        <td class="num">${count(group.hits)}</td>
        <td class="num">${count(group.falseAlarms)}</td>
        <td>${rateBar(group.precision)}</td>
      </tr>`;
  }

  private groups(table: FairnessTable, title: string) {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${title}>
        <table>
          <caption class="hidden">${title}</caption>
          <thead><tr>
            <th scope="col">${say('fairness.group')}</th><th scope="col" class="num">${say('fairness.people')}</th>
            <th scope="col" class="num">${say('fairness.named')}</th><th scope="col">${say('fairness.ratio')}</th>
            <th scope="col" class="num">${say('figures.findings')}</th><th scope="col" class="num">${say('figures.hits')}</th>
            <th scope="col" class="num">${say('figures.falseAlarms')}</th><th scope="col">${say('figures.hitRate')}</th>
          </tr></thead>
          <tbody>${table.groups.map((group) => this.row(group, table))}</tbody>
        </table>
      </div>`;
  }

  private table(table: FairnessTable, report: Fairness) {
    const name = sayOf('attribute', table.attribute);
    const title = `${table.ruleTitle}: ${name}`;
    const told = differences(table, report.falseAlarms);
    return html`
      <section class="card">
        <h3>${name}</h3>
        <p>${say('fairness.base', { selected: table.selected, people: table.people, unit: sayOf('units', table.unit) })}
          ${table.unknown > 0 ? say('fairness.unknown', { n: table.unknown }) : ''}</p>
        ${table.groups.length === 0 ? html`<p class="soft">${say('fairness.noGroups')}</p>` : html`
          ${told.length === 0 ? html`<p>${say('fairness.noDifference')}</p>` : html`
            <ul class="told">${told.map((text) => html`<li>${text}</li>`)}</ul>`}
          ${this.groups(table, title)}`}
      </section>`;
  }

  private rules(report: Fairness) {
    const rules = [...new Set(report.tables.map((table) => table.rule))];
    return rules.map((rule) => {
      const tables = report.tables.filter((table) => table.rule === rule);
      return html`<h2>${tables[0].ruleTitle}</h2>${tables.map((table) => this.table(table, report))}`;
    });
  }

  render() {
    return html`
      <div class="title-bar">
        <h1>${say('screen.fairness')}</h1>
        <button type="button" class="printer" @click=${() => print()}>${say('fairness.print')}</button>
      </div>
      <p class="soft">${say('fairness.what')}</p>
      ${this.report.show((report) => html`
        <p class="soft">${say('origin.asOf')} ${time(report.asOf)} ·
          ${say('fairness.how', { tests: report.tests, falseAlarms: percent(report.falseAlarms), smallest: report.smallest })}
          ${report.elsewhere > 0 ? say('fairness.elsewhere', { n: report.elsewhere }) : ''}</p>
        ${report.tables.length === 0 ? html`<p class="notice">${say('fairness.none')}</p>` : this.rules(report)}`)}
    `;
  }
}
