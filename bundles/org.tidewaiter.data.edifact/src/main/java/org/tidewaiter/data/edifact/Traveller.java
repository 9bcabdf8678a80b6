package org.tidewaiter.data.edifact;

import java.util.HashMap;
import java.util.Map;
import org.tidewaiter.api.record.Column;

/**
 * What a message tells of one traveller, while it is read.
 *
 * <p>Used by one thread.
 */
final class Traveller {

    private final Segment origin;
    private final long ordinal;
    private final Map<Column, String> cells = new HashMap<>();
    private String broken = "";

    /**
     * Begins a traveller.
     *
     * @param origin the segment that names him or her
     * @param ordinal in the message, from 1
     */
    Traveller(Segment origin, long ordinal) {
        this.origin = origin;
        this.ordinal = ordinal;
    }

    /** The segment that names him or her. */
    Segment origin() {
        return origin;
    }

    /** Which of the message, from 1. */
    long ordinal() {
        return ordinal;
    }

    /** Sets what is said, unless something was said before. */
    void set(Column column, String text) {
        if (!text.isEmpty()) {
            cells.putIfAbsent(column, text);
        }
    }

    /** Sets what is said, whatever was said before. */
    void replace(Column column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    /** What is known in this column, empty if nothing. */
    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** All that is known. */
    Map<Column, String> cells() {
        return cells;
    }

    /** Says that something about the traveller could not be read. */
    void breakWith(String reason) {
        broken = broken.isEmpty() ? reason : broken;
    }

    /** What could not be read, empty if nothing. */
    String broken() {
        return broken;
    }
}
