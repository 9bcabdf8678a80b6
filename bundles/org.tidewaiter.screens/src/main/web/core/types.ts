/** What the interface hands over; the contract is `openapi.yaml` of the bundle `web`. */

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
  parameters: { name: string; value: string }[];
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

export interface RuleOutcome {
  rule: string;
  ruleTitle: string;
  version?: string;
  profile: string;
  outcome: 'completed' | 'not-applicable' | 'cancelled' | 'failed' | 'over-budget';
  outcomeTitle: string;
  message?: string;
  found?: number;
  cut?: number;
  rowsRead?: number;
  seconds?: number;
  counts?: { key: string; title: string; count: number }[];
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

export type Value = number | boolean | string;

export interface Parameter {
  name: string;
  title: string;
  help?: string;
  unit?: string;
  kind: 'whole' | 'real' | 'truth' | 'text';
  least?: number | null;
  most?: number | null;
  value: Value;
  byDefault: Value;
}

export interface Rule {
  id: string;
  title: string;
  question: string;
  version: string;
  profile: string;
  sources?: string[];
  parameters: Parameter[];
  unmet: { text: string; optional: boolean }[];
  /** The version of the parameters in force; nothing where they are configured. */
  published?: number | null;
  /** Whether a proposal of other parameters is open. */
  proposed?: boolean;
  figures?: RuleFigures | null;
}

/** Which findings are to be withdrawn: by the rows they rest on, or by age. */
export interface Expired {
  table?: string;
  ids?: string[];
  notFoundSince?: string;
  reason?: string;
}

export type RulingVerdict = 'PUBLISHED' | 'REJECTED' | 'WITHDRAWN';

export interface ParameterVersion {
  id: number;
  number?: number | null;
  ruleVersion: string;
  values: { name: string; title: string; unit: string; value: string; was?: string | null }[];
  effect: { data: string; fingerprint: string; asOf: string; before: number; after: number; entering: number; leaving: number };
  reason: string;
  proposedBy: string;
  proposedAt: string;
  verdict?: RulingVerdict | null;
  ruledBy?: string | null;
  ruledAt?: string | null;
  note: string;
  inForce: boolean;
}

export interface Trial {
  parameters: Record<string, Value>;
  capacity: number | null;
}

export interface TrialFigures {
  findings: number;
  decided?: number;
  hits?: number;
  precision?: number | null;
  recall?: number | null;
}

export interface TrialRow {
  id: string;
  kindTitle: string;
  headline: string;
  strength: string;
  status?: string | null;
}

export interface TrialResult {
  before: TrialFigures;
  after: TrialFigures;
  entering: TrialRow[];
  enteringTotal?: number;
  leaving: TrialRow[];
  leavingTotal?: number;
  millis: number;
}

export interface Progress {
  rule: string;
  ruleTitle: string;
  ruleNumber: number;
  rules: number;
  phase: string;
  done: number;
  steps: number;
  rowsRead: number;
  seconds: number;
}

export interface KeptRun {
  id: number;
  at: string;
  officer: string;
  data: string;
  fingerprint: string;
  asOf: string;
  findings: number;
  rules: RuleOutcome[];
  /** Rule to the version of its published parameters. */
  published?: Record<string, number>;
}

export interface Runs {
  kept: KeptRun[];
  current: Progress | null;
  /** Why no run can start now. */
  hindrance?: string | null;
  rejects?: { table: string; read: number; rejected: number; examples: string[] }[];
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

export interface Rate {
  rate: number | null;
  low: number;
  high: number;
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
