package org.tidewaiter.oversight.feed;

import java.time.Instant;
import java.util.List;

/**
 * The gaps of all feeds.
 *
 * @param gaps those that go on first, then the latest; at most {@value FeedGaps#LISTED}
 * @param cut how many more there are
 * @param feeds what was looked at, one a {@link Feed}
 */
public record FeedReport(Instant asOf, List<FeedGap> gaps, int cut, List<FeedCount> feeds) {

    /** Copies its lists. */
    public FeedReport {
        gaps = List.copyOf(gaps);
        feeds = List.copyOf(feeds);
    }
}
