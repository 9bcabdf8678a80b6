/** Rules, their parameters and runs, as the interface answers. */
import type { RuleFigures } from './oversight';

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
  /** A back-test: what was known then. */
  asOf?: string | null;
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
