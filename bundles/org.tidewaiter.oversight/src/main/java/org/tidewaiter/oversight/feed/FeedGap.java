package org.tidewaiter.oversight.feed;

import java.time.LocalDate;

/**
 * A stretch of days in which a source sent far less than it usually does.
 *
 * @param source the text of the feed's column; empty for the table as a whole
 * @param from its first day on which something was expected, in UTC
 * @param to its last day; while it goes on, the last full day before {@code asOf}
 * @param goingOn whether nothing has come since
 * @param rows how many rows came in it; 0 is silence, more is a part gap
 * @param expectedRows how many were to be expected; counted for the first {@value
 *     Expected#LONGEST_DAYS} days of a silence only, since a source may have ended its service
 * @param pValue how often chance gives so little, over-dispersion allowed for
 * @param qValue the share of false alarms among all gaps at least as improbable
 * @param others what all other sources of the table sent in these days, as a share of what they
 *     usually send; NaN if there are none. A low share speaks for a holiday or the table as a whole
 * @param declining whether it sent at most half as much in the four weeks before as in the twelve:
 *     it may be ending its service
 */
public record FeedGap(
        Feed feed,
        String source,
        LocalDate from,
        LocalDate to,
        boolean goingOn,
        long rows,
        double expectedRows,
        double pValue,
        double qValue,
        double others,
        boolean declining) {

    /** Whether it is the table as a whole. */
    public boolean whole() {
        return source.isEmpty();
    }

    /** The same with its share of false alarms. */
    FeedGap withQ(double q) {
        return new FeedGap(
                feed, source, from, to, goingOn, rows, expectedRows, pValue, q, others, declining);
    }
}
