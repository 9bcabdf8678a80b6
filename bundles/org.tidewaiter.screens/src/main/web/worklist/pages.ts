import { api, type Query } from '../core/api';
import { Problem } from '../core/problem';
import type { Cut, Party, State, WorklistRow } from '../core/types';

/** A line of the grid: a finding with its number from 0, or the head of the findings of one subject. */
export type Line = { row: WorklistRow; number: number } | { head: Party; rows: number; open: boolean };

interface Page {
  /** The `next` of the page before; empty for the first. */
  after: string;
  limit: number;
  firstLine: number;
  firstRow: number;
  lineCount: number;
  rowCount: number;
  /** The subject above the first row. */
  above: string;
  lastSubject: string;
  next: string;
  lines?: Line[];
}

const FIRST_ROWS = 100;
const ROWS = 1000;
/** Pages that stay in memory; those farthest from what is seen are forgotten and asked for again. */
const KEPT = 12;

const subjectOf = (row: WorklistRow) => `${row.subject.kind} ${row.subject.id}`;

/**
 * The worklist as lines by number, fetched page by page as they are wanted. The host pages by key: a page is reached
 * from the one before it, so a far line takes the pages between, which is said while it lasts.
 */
export class Pages {
  total = 0;
  snoozed = 0;
  cut: Cut[] = [];
  problem?: Problem;
  /** Requests made, for tests. */
  requests = 0;
  /** Whether the first page is there. */
  ready = false;
  private pages: Page[] = [];
  private wanted: [number, number] = [0, 0];
  private fetching = false;
  private readonly stop = new AbortController();

  constructor(
    private readonly query: Query,
    private readonly grouped: boolean,
    private readonly changed: () => void,
  ) {}

  /** Drops what is on its way; nothing is told any more. */
  close(): void {
    this.stop.abort();
  }

  private get last(): Page | undefined {
    return this.pages[this.pages.length - 1];
  }

  /** Rows whose place is known, those before them fetched. */
  get reached(): number {
    return this.last ? this.last.firstRow + this.last.rowCount : 0;
  }

  /** Lines in all, as far as is known: heads beyond the pages fetched are not counted yet. */
  get lineCount(): number {
    const last = this.last;
    if (!last) {
      return 0;
    }
    const lines = last.firstLine + last.lineCount;
    return last.next ? lines + Math.max(0, this.total - this.reached) : lines;
  }

  private pageOf(line: number): Page | undefined {
    let low = 0;
    let high = this.pages.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const page = this.pages[middle];
      if (line < page.firstLine) {
        high = middle - 1;
      } else if (line >= page.firstLine + page.lineCount) {
        low = middle + 1;
      } else {
        return page;
      }
    }
    return undefined;
  }

  /** The line, or nothing while it is not there. */
  lineAt(line: number): Line | undefined {
    const page = this.pageOf(line);
    return page?.lines?.[line - page.firstLine];
  }

  /** The number of the line of a finding, of those in memory; -1 if it is not. */
  lineOf(id: string): number {
    for (const page of this.pages) {
      const index = page.lines?.findIndex((line) => 'row' in line && line.row.id === id) ?? -1;
      if (index >= 0) {
        return page.firstLine + index;
      }
    }
    return -1;
  }

  /** Sees to it that these lines come. */
  want(from: number, to: number): void {
    this.wanted = [from, to];
    if (!this.fetching && !this.problem) {
      void this.fetchWanted();
    }
  }

  /** Tries again after a refusal. */
  retry(): void {
    this.problem = undefined;
    void this.fetchWanted();
  }

  private missing(): Page | 'next' | undefined {
    const [from, to] = this.wanted;
    const lost = this.pages.find(
      (page) => !page.lines && page.firstLine <= to && page.firstLine + page.lineCount > from);
    if (lost) {
      return lost;
    }
    const last = this.last;
    return !last || (last.next && to >= last.firstLine + last.lineCount) ? 'next' : undefined;
  }

  private async fetchWanted(): Promise<void> {
    this.fetching = true;
    try {
      for (let page = this.missing(); page; page = this.missing()) {
        await this.fetch(page === 'next' ? this.append() : page);
        this.forget();
        this.changed();
      }
    } catch (cause) {
      if (!Problem.aborted(cause)) {
        this.problem = Problem.from(cause);
        this.changed();
      }
    } finally {
      this.fetching = false;
    }
  }

  private append(): Page {
    const last = this.last;
    return {
      after: last?.next ?? '',
      limit: last ? ROWS : FIRST_ROWS,
      firstLine: last ? last.firstLine + last.lineCount : 0,
      firstRow: this.reached,
      lineCount: 0,
      rowCount: 0,
      above: last?.lastSubject ?? '',
      lastSubject: '',
      next: '',
    };
  }

  private async fetch(page: Page): Promise<void> {
    this.requests++;
    const answer = await api.worklist({ ...this.query, after: page.after, limit: page.limit }, this.stop.signal);
    const known = this.pages.includes(page);
    if (!known && page.after !== (this.last?.next ?? '')) {
      return; // a page above it has changed meanwhile, and those below are asked for anew
    }
    this.total = answer.total;
    this.snoozed = answer.snoozed;
    this.cut = answer.cut;
    this.ready = true;
    this.fill(page, answer.rows, answer.next ?? '');
    if (!known) {
      this.pages.push(page);
    }
  }

  private fill(page: Page, rows: WorklistRow[], next: string): void {
    const before = page.lineCount;
    page.lines = this.grouped ? this.underHeads(page, rows, next) : rows.map((row, i) => ({ row, number: page.firstRow + i }));
    page.lineCount = page.lines.length;
    page.rowCount = rows.length;
    page.lastSubject = rows.length ? subjectOf(rows[rows.length - 1]) : page.above;
    const at = this.pages.indexOf(page);
    if (at < 0 || at === this.pages.length - 1) {
      page.next = next;
    } else if (page.lineCount !== before) {
      // a page that grew or shrank moves those below it, which are asked for anew
      this.pages.length = at + 1;
      page.next = next;
    }
  }

  private underHeads(page: Page, rows: WorklistRow[], next: string): Line[] {
    const lines: Line[] = [];
    let above = page.above;
    rows.forEach((row, index) => {
      const subject = subjectOf(row);
      if (subject !== above) {
        let end = index;
        while (end < rows.length && subjectOf(rows[end]) === subject) {
          end++;
        }
        lines.push({ head: row.subject, rows: end - index, open: end === rows.length && next !== '' });
        above = subject;
      }
      lines.push({ row, number: page.firstRow + index });
    });
    return lines;
  }

  private forget(): void {
    const here = (this.wanted[0] + this.wanted[1]) / 2;
    const far = (page: Page) => Math.abs(page.firstLine + page.lineCount / 2 - here);
    const kept = this.pages.filter((page) => page.lines).sort((a, b) => far(a) - far(b));
    kept.slice(KEPT).forEach((page) => (page.lines = undefined));
  }

  private lines(): Line[] {
    return this.pages.flatMap((page) => page.lines ?? []);
  }

  /** Takes over how a finding stands now; a state older than the one shown changes nothing. */
  stand(state: State): void {
    for (const line of this.lines()) {
      if ('row' in line && line.row.id === state.id && line.row.state.version <= state.version) {
        line.row.state = state;
      }
    }
  }

  /** Marks the findings of one rule on one subject as left out, or not. */
  snooze(rule: string, subject: Party, snoozed: boolean): void {
    for (const line of this.lines()) {
      if ('row' in line && line.row.rule === rule && line.row.subject.id === subject.id && line.row.subject.kind === subject.kind
        && line.row.snoozed !== snoozed) {
        line.row.snoozed = snoozed;
        this.snoozed += snoozed ? 1 : -1;
      }
    }
  }

  /** Asks anew for the page of a finding that somebody changed, if it is in memory and not known to be so. */
  async refresh(id: string, version: number): Promise<void> {
    const line = this.lineAt(this.lineOf(id));
    const page = this.pageOf(this.lineOf(id));
    if (!page || !line || !('row' in line) || line.row.state.version >= version) {
      return;
    }
    try {
      await this.fetch(page);
      this.changed();
    } catch (cause) {
      if (!Problem.aborted(cause)) {
        this.problem = Problem.from(cause);
        this.changed();
      }
    }
  }
}
