package org.tidewaiter.oversight.feed;

/**
 * What was looked at in a feed, and what could not be judged.
 *
 * @param present whether the table is there and its column names at least one source
 * @param sources how many the column names
 * @param judged of these, those with at least one day that was judged
 * @param tooNew those that have sent for less than four weeks
 * @param tooSparse the others: never three events a week, so that no silence of theirs would be
 *     improbable enough
 * @param sourceDays how many days of sources were judged, the table as a whole among them
 * @param unnamedRows rows that name no source; they count for the table as a whole only
 */
public record FeedCount(
        Feed feed,
        boolean present,
        int sources,
        int judged,
        int tooNew,
        int tooSparse,
        long sourceDays,
        long unnamedRows) {

    /** The table, or every value of its column, is missing. */
    static FeedCount absent(Feed feed) {
        return new FeedCount(feed, false, 0, 0, 0, 0, 0, 0);
    }
}
