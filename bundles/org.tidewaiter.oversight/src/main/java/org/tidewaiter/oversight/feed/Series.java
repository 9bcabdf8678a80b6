package org.tidewaiter.oversight.feed;

/**
 * What one source sent, day by day.
 *
 * @param source the text that names it; empty for the table as a whole
 * @param firstDay the day of place 0, since 1970-01-01 in UTC: the first on which it sent
 * @param rows by place, up to the last full day
 * @param events by place: how many senders sent at least one row
 * @param rowsSince rows of the day of {@code asOf} itself, which is not over
 */
record Series(String source, int firstDay, int[] rows, int[] events, long rowsSince) {

    int days() {
        return events.length;
    }

    boolean whole() {
        return source.isEmpty();
    }

    long total() {
        long total = 0;
        for (int count : events) {
            total += count;
        }
        return total;
    }
}
