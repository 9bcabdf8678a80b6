/** Figures, the log, feeds and fairness, as the interface answers. */

export interface Rate {
  rate: number | null;
  low?: number;
  high?: number;
}

export interface RuleFigures {
  rule: string;
  ruleTitle: string;
  findings: number;
  decided: number;
  confirmed: number;
  inspected: number;
  hits: number;
  falseAlarms: number;
  repeats: number;
  hitRate: Rate;
  /** Near misses that were drawn at random and worked on blind. */
  controls?: { drawn: number; hits: number; falseAlarms: number; hitRate: Rate };
  together?: { rule: string; ruleTitle: string; parties: number }[];
  effort?: { inspections: number; hits: number; minutes: number } | null;
}

/** One check of the installation, in a sentence. */
export interface Check {
  name: string;
  status: HealthStatus;
  sentence: string;
}

export type HealthStatus = 'OK' | 'WARN' | 'CRITICAL';

export interface Health {
  status: HealthStatus;
  checks: Check[];
}

/** Which findings are to be withdrawn: by the rows they rest on, or by age. */
export interface Expired {
  table?: string;
  ids?: string[];
  notFoundSince?: string;
  reason?: string;
}

export interface AuditEntry {
  number: number;
  at: string;
  officer: string;
  action: string;
  object: string;
  purpose: string;
  detail: string;
  hash: string;
}

export interface AuditCheck {
  intact: boolean;
  head: string;
  number?: number;
  fault?: string;
  message?: string;
}

export interface FeedGap {
  feed: string;
  table: string;
  source: string;
  from: string;
  to: string;
  goingOn: boolean;
  rows: number;
  expectedRows: number;
  chance: number;
  falseShare: number;
  others: number | null;
  declining: boolean;
  rules: { rule: string; ruleTitle: string; optional: boolean }[];
}

export interface FeedCount {
  feed: string;
  table: string;
  present: boolean;
  sources: number;
  judged: number;
  tooNew: number;
  tooSparse: number;
  sourceDays: number;
  unnamedRows: number;
}

export interface Feeds {
  asOf: string;
  gaps: FeedGap[];
  cut: number;
  feeds: FeedCount[];
}

export type FairnessAttribute = 'NATIONALITY' | 'SEX' | 'AGE' | 'ROUTE' | 'BROKER_COMMUNITY';

export interface FairnessGroup {
  kind: 'NAMED' | 'NOT_STATED' | 'SMALL';
  value: string;
  people: number;
  share: number;
  selected: number;
  findings: number;
  hits: number;
  falseAlarms: number;
  precision: Rate;
  ratio: Rate;
  selectionFalseShare: number;
  precisionFalseShare: number;
}

export interface FairnessTable {
  rule: string;
  ruleTitle: string;
  attribute: FairnessAttribute;
  unit: 'TRAVELLER' | 'TRADER';
  people: number;
  selected: number;
  unknown: number;
  groups: FairnessGroup[];
}

export interface Fairness {
  asOf: string;
  smallest: number;
  falseAlarms: number;
  tests: number;
  elsewhere: number;
  tables: FairnessTable[];
}
