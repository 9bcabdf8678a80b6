import type { FairnessAttribute, FairnessGroup } from '../core/types';
import { known, say, sayOf } from '../core/words';

/** A group as a reader calls it; what the records say stands as it is. */
export function groupName(group: FairnessGroup, attribute: FairnessAttribute): string {
  if (group.kind !== 'NAMED') {
    return sayOf('group', group.kind);
  }
  if (attribute === 'BROKER_COMMUNITY') {
    return say('fairness.around', { broker: group.value });
  }
  const family = attribute === 'SEX' ? 'sex' : 'age';
  return known(family, group.value) ? sayOf(family, group.value) : group.value;
}
