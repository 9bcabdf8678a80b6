import { groupName } from './group-name';
import type { FairnessGroup, FairnessTable } from '../core/types';
import { count, percent, say, sayOf, smallShare } from '../core/words';

function selection(group: FairnessGroup, table: FairnessTable): string {
  const { rate, low, high } = group.ratio;
  return say('fairness.selected', {
    group: groupName(group, table.attribute), ratio: count(rate ?? 0, 2), low: count(low, 2), high: count(high, 2),
    unit: sayOf('units', table.unit), falseShare: smallShare(group.selectionFalseShare),
  });
}

function precision(group: FairnessGroup, table: FairnessTable): string {
  const hits = table.groups.reduce((sum, one) => sum + one.hits, 0);
  const decided = table.groups.reduce((sum, one) => sum + one.hits + one.falseAlarms, 0);
  return say('fairness.precise', {
    group: groupName(group, table.attribute), rate: percent(group.precision.rate), all: percent(hits / decided),
    falseShare: smallShare(group.precisionFalseShare),
  });
}

/** The differences of a table that are more than chance, a sentence each. */
export function differences(table: FairnessTable, falseAlarms: number): string[] {
  return table.groups.flatMap((group) => [
    ...(group.selectionFalseShare <= falseAlarms ? [selection(group, table)] : []),
    ...(group.precisionFalseShare <= falseAlarms ? [precision(group, table)] : []),
  ]);
}
