import { DismissDialog } from './dismiss-dialog';
import { OvertakenDialog } from './overtaken-dialog';
import { SnoozeDialog } from './snooze-dialog';
import type { Target } from './target';
import { api } from '../core/api';
import { Problem } from '../core/problem';
import { may, who } from '../core/session';
import type { Decision, Party, Snooze, State } from '../core/types';
import { say } from '../core/words';
import { ask } from '../ui/dialog';
import { tell, warn } from '../ui/toasts';

export type { Target };

/** What an act changed: how a finding stands, or a rule's findings on a subject left out or back. */
export interface Changed {
  state?: State;
  snooze?: { rule: string; subject: Party; holds: boolean };
}

/** Tells `changed` with a {@link Changed} whenever this page learns of one. */
export const casework = new EventTarget();

const undoable: (() => Promise<void>)[] = [];

/** The versions that acts of this page made: an act may be taken back over later ones of its own, not over others'. */
const own = new Map<string, number>();

export function announce(changed: Changed): void {
  casework.dispatchEvent(new CustomEvent('changed', { detail: changed }));
}

const name = (target: Pick<Target, 'subject'>) => target.subject.label || target.subject.id;

/** Tells of a refusal; one by another officer's act is shown with that act, and the page takes over how it stands. */
export async function refused(cause: unknown, target: Pick<Target, 'subject'>): Promise<void> {
  const problem = Problem.from(cause);
  if (problem.status !== 412) {
    warn(problem);
    return;
  }
  if (problem.state) {
    announce({ state: problem.state });
  }
  const dialog = new OvertakenDialog();
  dialog.name = name(target);
  dialog.overtaken = problem;
  await ask(dialog);
}

async function change(target: Target, what: () => Promise<State>): Promise<State | undefined> {
  try {
    const state = await what();
    own.set(state.id, state.version);
    announce({ state });
    return state;
  } catch (cause) {
    await refused(cause, target);
    return undefined;
  }
}

function offerUndo(text: string, back: () => Promise<void>): void {
  const once = async () => {
    const index = undoable.indexOf(once);
    if (index >= 0) {
      undoable.splice(index, 1);
      await back();
    }
  };
  undoable.push(once);
  tell(text, () => void once());
}

function officer(): boolean {
  if (!may('officer')) {
    warn(new Problem(0, 'forbidden', '', say('act.onlyOfficers')));
  }
  return may('officer');
}

async function undo(target: Target, version: number): Promise<void> {
  const state = await change(target, () => api.undo(target.id, version));
  if (state) {
    tell(say('done.undone', { name: name(target), status: state.statusTitle }));
  }
}

/** Sets the status, and tells of it with a way back. */
export async function decide(target: Target, decision: Decision): Promise<void> {
  const state = await change(target, () => api.decide(target.id, target.version, decision));
  if (state) {
    offerUndo(say('done.decided', { name: name(target), status: state.statusTitle }), () => undo(target, own.get(target.id) ?? state.version));
  }
}

async function assign(target: Target, assignee: string | null): Promise<void> {
  const state = await change(target, () => api.assign(target.id, target.version, assignee));
  if (state) {
    const text = assignee ? say('done.assigned', { name: name(target), assignee }) : say('done.released', { name: name(target) });
    offerUndo(text, async () => {
      const back = await change(target, () => api.assign(target.id, own.get(target.id) ?? state.version, target.assignee));
      if (back) {
        tell(say('done.assignedBack', { name: name(target) }));
      }
    });
  }
}

async function unsnooze(target: Target, snooze: Snooze): Promise<void> {
  try {
    await api.endSnooze(snooze.id);
    announce({ snooze: { rule: target.rule, subject: target.subject, holds: false } });
    tell(say('done.snoozeEnded', { name: name(target) }));
  } catch (cause) {
    warn(cause);
  }
}

async function snooze(target: Target): Promise<void> {
  const dialog = new SnoozeDialog();
  dialog.target = target;
  const made = (await ask(dialog)).made;
  if (made) {
    announce({ snooze: { rule: target.rule, subject: target.subject, holds: true } });
    offerUndo(say('done.snoozed', { name: name(target) }), () => unsnooze(target, made));
  }
}

async function dismiss(target: Target): Promise<void> {
  const dialog = new DismissDialog();
  dialog.target = target;
  const decision = (await ask(dialog)).decision;
  if (decision) {
    await decide(target, decision);
  }
}

const asOfficer = (act: (target: Target) => Promise<void>) => async (target: Target) => {
  if (officer()) {
    await act(target);
  }
};

/** What an officer does with a finding. Each is told with a way back; none writes over what somebody else did. */
export const acts = {
  escalate: asOfficer((target) => decide(target, { status: 'ESCALATED' })),
  review: asOfficer((target) => decide(target, { status: 'IN_REVIEW' })),
  confirm: asOfficer((target) => decide(target, { status: 'CONFIRMED' })),
  dismiss: asOfficer(dismiss),
  snooze: asOfficer(snooze),
  order: asOfficer(async (target) => (await import('../orders/order-acts')).order(target)),
  assignToMe: asOfficer((target) => assign(target, target.assignee === who.session!.officer ? null : who.session!.officer)),
  /** Takes back the last act of this page that was not taken back. */
  undoLast: async () => {
    const last = undoable[undoable.length - 1];
    if (last) {
      await last();
    } else {
      tell(say('done.nothingToUndo'));
    }
  },
  /** Takes back the last decision on a finding, whoever made it. */
  undoDecision: asOfficer((target) => undo(target, target.version)),
};
