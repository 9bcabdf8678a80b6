package org.tidewaiter.data.duckdb;

/**
 * Tells the records that DuckDB split from those it could not, while a file is walked.
 *
 * <p>DuckDB numbers only those that it split, and names the others by the byte at which they begin,
 * or at which a blank line before them begins. Not thread-safe.
 */
final class RejectLines {

    private final long[] unsplit;
    private int nextUnsplit;
    private long splitBefore;

    /** Takes the bytes, ascending, of the records that could not be split. */
    RejectLines(long[] unsplit) {
        this.unsplit = unsplit.clone();
    }

    /** The place of this record; records are asked for in their order, each once. */
    RejectSamples.Place place(CsvRecords record) {
        if (nextUnsplit == unsplit.length || unsplit[nextUnsplit] >= record.end()) {
            return new RejectSamples.Place(true, splitBefore++);
        }
        RejectSamples.Place place = new RejectSamples.Place(false, unsplit[nextUnsplit]);
        while (nextUnsplit < unsplit.length && unsplit[nextUnsplit] < record.end()) {
            nextUnsplit++;
        }
        return place;
    }
}
