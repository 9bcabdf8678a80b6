import type { OrderChange } from '../core/orders';
import { Problem } from '../core/problem';
import { Dialog } from '../ui/dialog';

/** A question whose answer is an act on an order. */
export abstract class OrderActDialog extends Dialog {
  /** What the act led to; nothing if the dialog was left. */
  change?: OrderChange;
  /** That somebody was faster; then nothing was written. */
  overtaken?: Problem;

  /** Does the act. */
  protected abstract act(form: FormData): Promise<OrderChange>;

  protected async send(): Promise<void> {
    try {
      this.change = await this.act(new FormData(this.querySelector('form')!));
    } catch (cause) {
      const problem = Problem.from(cause);
      if (problem.status !== 412) {
        throw problem;
      }
      this.overtaken = problem;
    }
  }
}
