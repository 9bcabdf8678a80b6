import { day } from '../core/time';
import type { FeedGap } from '../core/types';
import { percent, say, sayOf } from '../core/words';

/** Below this share of what is usual the others are said to be low too. */
const OTHERS_LOW = 0.7;

const source = (gap: FeedGap) =>
  gap.source ? `${sayOf('feed', gap.feed)} ${gap.source}` : sayOf('feedWhole', gap.table);

/** What is missing, in a sentence. */
export function gapSentence(gap: FeedGap): string {
  const gaps = {
    source: source(gap), from: day(gap.from), to: day(gap.to), rows: gap.rows, n: Math.round(gap.expectedRows),
  };
  const low = gap.rows > 0;
  if (gap.goingOn) {
    return low ? say('feeds.lowSince', gaps) : say('feeds.silentSince', gaps);
  }
  if (gap.from === gap.to) {
    return low ? say('feeds.lowOn', gaps) : say('feeds.silentOn', gaps);
  }
  return low ? say('feeds.low', gaps) : say('feeds.silent', gaps);
}

/** What speaks for and against its being a loss of records. */
export function caveats(gap: FeedGap): string[] {
  const said: string[] = gap.source ? [] : [say('feeds.whole')];
  if (gap.others !== null) {
    said.push(say(gap.others < OTHERS_LOW ? 'feeds.othersLow' : 'feeds.othersUsual', { share: percent(gap.others) }));
  }
  if (gap.declining) {
    said.push(say('feeds.declining'));
  }
  return said;
}
