import { CancelDialog } from './cancel-dialog';
import { OrderDialog } from './order-dialog';
import { ResultDialog } from './result-dialog';
import { api } from '../core/api';
import type { Order } from '../core/orders';
import { say, type Word } from '../core/words';
import { announce, refused } from '../finding/acts';
import type { Target } from '../finding/target';
import { ask } from '../ui/dialog';
import { tell, warn } from '../ui/toasts';
import type { OrderActDialog } from './order-act-dialog';

/** Asks; tells what was done, or by whom it was done before. */
async function done(dialog: OrderActDialog, target: Pick<Target, 'subject'>, word: Word): Promise<void> {
  const { change, overtaken } = await ask(dialog);
  if (overtaken) {
    await refused(overtaken, target);
  } else if (change) {
    announce({ state: change.state });
    tell(say(word, { number: String(change.order.number), name: target.subject.label || target.subject.id }));
  }
}

/** Orders an inspection of what a finding is about, from what the finding says. */
export async function order(target: Target): Promise<void> {
  try {
    const dialog = new OrderDialog();
    dialog.target = target;
    dialog.proposal = await api.draftOrder(target.id);
    await done(dialog, target, 'done.ordered');
  } catch (cause) {
    warn(cause);
  }
}

/** Notes what came back for an order. */
export async function complete(order: Order): Promise<void> {
  const dialog = new ResultDialog();
  dialog.order = order;
  await done(dialog, order, 'done.orderDone');
}

/** Calls an order off. */
export async function cancel(order: Order): Promise<void> {
  const dialog = new CancelDialog();
  dialog.order = order;
  await done(dialog, order, 'done.orderCancelled');
}
