/** Findings, and what officers do with them, as the interface answers; openapi.yaml is the contract. */
import type { RuleOutcome } from './rule';

export type Status = 'NEW' | 'IN_REVIEW' | 'ESCALATED' | 'CONFIRMED' | 'DISMISSED';

export type Role = 'officer' | 'analyst' | 'administrator' | 'auditor';

export type Order = 'strength' | 'rule' | 'subject' | 'age' | 'status' | 'review-by';

export type Answer = 'APPLIES' | 'DOES_NOT_APPLY' | 'CANNOT_TELL';

export type Outcome = 'FOUND' | 'PARTLY' | 'NOTHING';

export interface Session {
  officer: string;
  name: string;
  roles: Role[];
  csrfToken: string;
  dataSet: string | null;
  madeUp?: boolean;
}

export interface Party {
  kind: string;
  kindTitle?: string;
  id: string;
  label: string;
  role?: string;
  roleTitle?: string;
}

export interface State {
  id: string;
  version: number;
  status: Status;
  statusTitle: string;
  reason?: string | null;
  assignee?: string | null;
  notSeenSince?: string | null;
}

export interface WorklistRow {
  id: string;
  rule: string;
  ruleTitle: string;
  kind: string;
  kindTitle: string;
  class: 'act' | 'review' | 'watch';
  classTitle: string;
  strength: string;
  subject: Party;
  related: number;
  firstSeen: string;
  reviewBy?: string | null;
  snoozed: boolean;
  state: State;
}

export interface Cut {
  rule: string;
  kind: string;
  kindTitle: string;
  count: number;
}

export interface Worklist {
  rows: WorklistRow[];
  total: number;
  snoozed: number;
  cut: Cut[];
  next?: string | null;
}

export interface Step {
  version: number;
  at: string;
  officer: string;
  act: string;
  actTitle: string;
  status: string;
  statusTitle?: string;
  reason?: string | null;
  reasonTitle?: string | null;
  assignee?: string | null;
  note?: string;
}

export interface Figure {
  kind: 'network' | 'places' | 'timeline' | 'histogram';
  title: string;
  markup: string;
}

export interface Reason {
  kind: string;
  text: string;
  value?: string;
  expected?: string;
  weight: number;
  weightText: string;
}

export interface Innocent {
  id: string;
  title: string;
  text: string;
  answer: Answer;
  answerTitle: string;
  weight: number;
  weightText: string;
}

export interface Shortfall {
  parameter: string;
  text: string;
  value: string;
  required: string;
}

export interface Sighting {
  run: number;
  at: string;
  profile: string;
  rank: number;
  strength: string;
}

export interface Case {
  id: string;
  strength: string;
  findings: WorklistRow[];
  findingsTotal: number;
  parties: Party[];
  partiesTotal: number;
  records: number;
}

export interface Origin {
  rule: string;
  version: string;
  profile: string;
  asOf: string;
  data: string;
  fingerprint: string;
  command: string;
  /** The version of the parameters that were published; nothing where they were configured. */
  parameters?: number | null;
}

export interface FindingFile {
  finding: { id: string; rule: string; kind: string; reviewBy?: string; subject: Party; class: string };
  ruleTitle: string;
  ruleQuestion?: string;
  kindTitle: string;
  classTitle: string;
  headline?: string;
  strength: string;
  parties: Party[];
  facts: { name: string; value: string }[];
  reasons: Reason[];
  sum?: { weight: number; weightText: string };
  innocent: Innocent[];
  missing: { what: string; text: string; change: string }[];
  shortfalls?: Shortfall[];
  parameters: { name: string; title: string; value: string }[];
  origin?: Origin;
  figures: Figure[];
  recordsTotal?: number;
  state: State;
  steps: Step[];
  sightings: Sighting[];
  earlier: WorklistRow[];
  case?: Case | null;
  /** Whether it is a near miss that was drawn at random; told once it is closed. */
  control?: boolean;
  withdrawn?: boolean;
}

export interface CitedRow {
  table: string;
  id: string;
  role: string;
  roleTitle?: string;
  found: boolean;
  fields: { name: string; value: string; masked: boolean }[];
}

export interface Records {
  rows: CitedRow[];
  total: number;
  masked: boolean;
}

export interface Decision {
  status: Status;
  reason?: string;
  note?: string;
}

export interface Snooze {
  id: number;
  rule: string;
  ruleTitle?: string;
  subject: Party;
  until: string;
  reason: string;
  officer: string;
  at: string;
  endedBy?: string | null;
  endedAt?: string | null;
  holds: boolean;
}

export interface NearMiss {
  rule: string;
  ruleTitle: string;
  kindTitle: string;
  headline: string;
  shortfalls: Shortfall[];
}

export interface WhyNot {
  subject: Party;
  found: WorklistRow[];
  nearMisses: NearMiss[];
  rules: RuleOutcome[];
}
