/** Orders and the end of a shift as the interface hands them over; beside `types.ts`. */
import type { Outcome, Party, Snooze, State, Step, WorklistRow } from './types';

export const SEEN = ['CONFIRMED', 'NOT_CONFIRMED', 'NOT_CHECKED'] as const;
export type Seen = (typeof SEEN)[number];
export const RECIPIENTS = ['UNIT', 'OFFICER'] as const;
export type RecipientKind = (typeof RECIPIENTS)[number];

/** Rows up to a limit, and how many there are. */
export interface Listed<T> {
  rows: T[];
  total: number;
}

export interface OrderProposal {
  checks: string[];
  leftOut: number;
  dueBy: string | null;
}

export interface OrderDraft {
  toKind: RecipientKind;
  to: string;
  place: string;
  dueBy: string;
  checks: string[];
  note: string;
}

export interface Check {
  what: string;
  seen: Seen | null;
  seenTitle: string | null;
  note: string;
}

export interface Order extends Omit<OrderDraft, 'checks'> {
  number: number;
  version: number;
  standing: 'OPEN' | 'DONE' | 'CANCELLED';
  standingTitle: string;
  overdue: boolean;
  finding: string;
  ruleTitle: string;
  kindTitle: string;
  subject: Party;
  toKindTitle: string;
  checks: Check[];
  officer: string;
  at: string;
  closing: OrderClosing | null;
}

export interface OrderClosing {
  at: string;
  officer: string;
  outcome: Outcome | null;
  outcomeTitle: string | null;
  note: string;
  minutes: number;
}

export interface OrderResult {
  outcome: Outcome;
  note: string;
  minutes: number;
  answers: { seen: Seen; note: string }[];
}

export interface OrderChange {
  order: Order;
  state: State;
}

export interface Shift {
  since: string;
  now: string;
  nextShift: string;
  inReview: Listed<WorklistRow>;
  due: Listed<WorklistRow>;
  escalated: Listed<WorklistRow>;
  unopened: Listed<WorklistRow>;
  orders: Listed<Order>;
  snoozes: Listed<Snooze>;
  done: { act: string; actTitle: string; result: string; resultTitle: string; count: number }[];
}

export interface HandedOver {
  done: State[];
  overtaken: { row: WorklistRow; since: Step[] }[];
}
