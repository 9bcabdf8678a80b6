import { html } from 'lit';
import type { Line } from './pages';
import { placed } from '../core/placed';
import { briefly, left } from '../core/time';
import { say } from '../core/words';
import type { WorklistRow } from '../core/types';

export const ROW_PIXELS = 44;

export interface Place {
  /** Number of the line from 0. */
  line: number;
  current: boolean;
  opened: boolean;
}

const MARKS = { act: '▲', review: '●', watch: '○' };

const cell = (column: number, name: string, content: unknown) =>
  html`<div role="gridcell" aria-colindex=${column} class="cell ${name}">${content}</div>`;

function cells(row: WorklistRow) {
  const due = left(row.reviewBy);
  const state = row.state;
  return [
    cell(1, 'score', html`<b>${row.strength}</b><span class="soft"><span aria-hidden="true">${MARKS[row.class]}</span> ${row.classTitle}</span>`),
    cell(2, 'kind', html`<span class="line">${row.kindTitle}</span><span class="line soft">${row.ruleTitle}</span>`),
    cell(3, 'subject', html`<b class="line">${row.subject.label || row.subject.id}</b><span class="line soft">${
      row.related > 0 ? say('related', { n: row.related }) : row.subject.kindTitle ?? row.subject.id}</span>`),
    cell(4, 'age num', briefly(Date.now() - Date.parse(row.firstSeen))),
    cell(5, 'status', html`<span class="standing ${state.status}">${state.statusTitle}</span><span class="line soft">${
      row.snoozed ? say('snoozed') : state.assignee ?? ''}</span>`),
    cell(6, due.late ? 'due num late' : 'due num', due.text),
  ];
}

/** A line of the grid at its place: a finding, the head of a subject, or what is still to come. */
export function worklistLine(line: Line | undefined, place: Place, choose: (line: number) => void) {
  const at = placed({ top: `${place.line * ROW_PIXELS}px` });
  const index = place.line + 2;
  if (!line) {
    return html`<div role="row" aria-rowindex=${index} class="row coming" ${at} id="line-${place.line}"
      ><div role="gridcell" aria-colindex="1" class="cell">${say('loading')}</div></div>`;
  }
  if ('head' in line) {
    const rows = line.open ? say('group.more', { n: line.rows }) : say('group', { n: line.rows });
    return html`<div role="row" aria-rowindex=${index} class="row head ${place.current ? 'current' : ''}" ${at} id="line-${place.line}">
      <div role="rowheader" aria-colindex="1" aria-colspan="6" class="cell"><b>${line.head.label || line.head.id}</b>
        <span class="soft">${line.head.kindTitle ?? ''} ${line.head.id} · ${rows}</span></div></div>`;
  }
  return html`
    <div role="row" aria-rowindex=${index} aria-selected=${place.opened} data-id=${line.row.id} id="line-${place.line}" ${at}
      class="row finding ${place.current ? 'current' : ''} ${place.opened ? 'opened' : ''} ${line.row.snoozed ? 'snoozed' : ''}"
      @click=${() => choose(place.line)}>${cells(line.row)}</div>
  `;
}
