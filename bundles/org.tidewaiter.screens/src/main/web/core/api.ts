import { Problem } from './problem';
import { say } from './words';
import { language } from './preferences';
import type { HandedOver, Listed, Order, OrderChange, OrderDraft, OrderProposal, OrderResult, Shift } from './orders';
import type {
  AuditCheck, AuditEntry, Case, Decision, Expired, Fairness, Feeds, FindingFile, Health, Outcome, ParameterVersion, Records, Rule,
  RuleFigures, RulingVerdict, Runs, Session, Snooze, State, Trial, TrialResult, Value, WhyNot, Worklist,
} from './types';

/** Told when the host knows no session any more. */
export const signedOut = new EventTarget();

export type Query = Record<string, string | number | boolean | null | undefined>;

interface Ask {
  method?: string;
  body?: unknown;
  /** The version that the officer saw; the host refuses to change another one. */
  version?: number;
  signal?: AbortSignal;
  /** Whether a 401 is an answer to what was typed, not the end of a session. */
  signingIn?: boolean;
}

let csrfToken = '';

function headers(ask: Ask): Headers {
  const headers = new Headers({ 'Accept': 'application/json, application/problem+json', 'Accept-Language': language() });
  if (ask.method && csrfToken) {
    headers.set('X-Csrf-Token', csrfToken);
  }
  if (ask.body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }
  if (ask.version !== undefined) {
    headers.set('If-Match', `"${ask.version}"`);
  }
  return headers;
}

async function send(path: string, ask: Ask): Promise<Response> {
  try {
    return await fetch(`api${path}`, {
      method: ask.method ?? 'GET',
      headers: headers(ask),
      body: ask.body === undefined ? undefined : JSON.stringify(ask.body),
      signal: ask.signal,
      credentials: 'same-origin',
    });
  } catch (cause) {
    if (Problem.aborted(cause)) {
      throw cause;
    }
    throw new Problem(0, 'unreachable', say('problem.unreachable'), String(cause));
  }
}

async function ask<T>(path: string, ask: Ask = {}): Promise<T> {
  const response = await send(path, ask);
  if (response.status === 401 && !ask.signingIn) {
    signedOut.dispatchEvent(new Event('signed-out'));
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Asks for what the host works out aside: again and again until it has it, or nobody wants it any more. */
async function askUntilThere<T>(path: string, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const there = await ask<T | undefined>(path, { signal });
    if (there !== undefined) {
      return there;
    }
    await new Promise((again) => setTimeout(again, 1000));
    signal?.throwIfAborted();
  }
}

/** A path's query: what is absent, empty or false is not asked for. */
export function search(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

async function keep(session: Promise<Session>): Promise<Session> {
  const signedIn = await session;
  csrfToken = signedIn.csrfToken;
  return signedIn;
}

const post = <T>(path: string, body?: unknown, version?: number) => ask<T>(path, { method: 'POST', body, version });

/** Every question to the host; each throws a {@link Problem} when the host does not do it. */
export const api = {
  signIn: (name: string, password: string) =>
    keep(ask<Session>('/session', { method: 'POST', body: { name, password }, signingIn: true })),
  session: () => keep(ask<Session>('/session', { signingIn: true })),
  signOut: () => ask<void>('/session', { method: 'DELETE' }),

  worklist: (query: Query, signal?: AbortSignal) => ask<Worklist>(`/findings${search(query)}`, { signal }),
  finding: (id: string, signal?: AbortSignal) => ask<FindingFile>(`/findings/${id}`, { signal }),
  records: (id: string, query: Query, signal?: AbortSignal) =>
    ask<Records>(`/findings/${id}/records${search(query)}`, { signal }),
  decide: (id: string, version: number, decision: Decision) =>
    post<State>(`/findings/${id}/decision`, decision, version),
  undo: (id: string, version: number) => post<State>(`/findings/${id}/undo`, undefined, version),
  assign: (id: string, version: number, assignee: string | null) =>
    post<State>(`/findings/${id}/assignment`, { assignee }, version),
  outcome: (id: string, outcome: Outcome, note: string) => post<State>(`/findings/${id}/outcome`, { outcome, note }),

  snoozes: (signal?: AbortSignal) => ask<Snooze[]>('/snoozes?limit=1000', { signal }),
  snooze: (finding: string, until: string, reason: string) => post<Snooze>('/snoozes', { finding, until, reason }),
  endSnooze: (id: number) => ask<Snooze>(`/snoozes/${id}`, { method: 'DELETE' }),

  draftOrder: (finding: string) => ask<OrderProposal>(`/findings/${finding}/orders/draft`),
  ordersOf: (finding: string, signal?: AbortSignal) => ask<Listed<Order>>(`/findings/${finding}/orders`, { signal }),
  order: (finding: string, version: number, draft: OrderDraft) =>
    post<OrderChange>(`/findings/${finding}/orders`, draft, version),
  completeOrder: (order: Order, result: OrderResult) =>
    post<OrderChange>(`/orders/${order.number}/result`, result, order.version),
  cancelOrder: (order: Order, reason: string) =>
    post<OrderChange>(`/orders/${order.number}/cancellation`, { reason }, order.version),
  orderLink: (number: number) => `api/orders/${number}/print`,
  shift: (query: Query, signal?: AbortSignal) => ask<Shift>(`/shift${search(query)}`, { signal }),
  handOver: (findings: { id: string; version: number }[], to: string, note: string) =>
    post<HandedOver>('/shift/hand-over', { findings, to, note }),

  cases: (limit: number, signal?: AbortSignal) => ask<Case[]>(`/cases?limit=${limit}`, { signal }),
  whyNot: (kind: string, id: string) => ask<WhyNot>(`/why-not${search({ kind, id })}`),
  rules: (signal?: AbortSignal) => ask<Rule[]>('/rules', { signal }),
  bench: (rule: string, trial: Trial, signal?: AbortSignal) =>
    ask<TrialResult>(`/rules/${rule}/bench`, { method: 'POST', body: trial, signal }),
  parameterVersions: (rule: string, signal?: AbortSignal) =>
    ask<ParameterVersion[]>(`/rules/${rule}/parameters?limit=1000`, { signal }),
  propose: (rule: string, parameters: Record<string, Value>, reason: string) =>
    post<ParameterVersion>(`/rules/${rule}/parameters`, { parameters, reason }),
  decideOn: (rule: string, version: number, verdict: RulingVerdict, note: string) =>
    post<ParameterVersion>(`/rules/${rule}/parameters/${version}/ruling`, { verdict, note }),
  runs: (signal?: AbortSignal) => ask<Runs>('/runs', { signal }),
  start: () => post<void>('/runs'),
  cancel: () => ask<void>('/runs/current', { method: 'DELETE' }),
  previewWithdrawal: (expired: Expired) => post<{ findings: number }>('/retention/preview', expired),
  withdraw: (expired: Expired) => post<{ findings: number }>('/retention', expired),
  health: (signal?: AbortSignal) => ask<Health>('/health/checks', { signal }),
  figures: (signal?: AbortSignal) => ask<RuleFigures[]>('/figures', { signal }),
  audit: (query: Query, signal?: AbortSignal) => ask<AuditEntry[]>(`/audit${search(query)}`, { signal }),
  checkAudit: (head: string) => ask<AuditCheck>(`/audit/check${search({ head })}`),

  feeds: (signal?: AbortSignal) => askUntilThere<Feeds>('/feeds', signal),
  fairness: (signal?: AbortSignal) => askUntilThere<Fairness>('/fairness', signal),

  printLink: (id: string) => `api/findings/${id}/print`,
  exportLink: (id: string, format: string) => `api/findings/${id}/export?format=${format}`,
};
