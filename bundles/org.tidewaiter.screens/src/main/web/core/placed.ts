import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Sets styles that are known only now. It goes by the object model: the policy forbids the attribute. */
class Placed extends Directive {
  override render(_styles: Record<string, string>) {
    return noChange;
  }

  override update(part: ElementPart, [styles]: [Record<string, string>]) {
    for (const [name, value] of Object.entries(styles)) {
      (part.element as HTMLElement).style.setProperty(name, value);
    }
    return noChange;
  }
}

export const placed = directive(Placed);
