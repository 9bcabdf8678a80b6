package org.tidewaiter.data.edifact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private Optional<Fault> fault = Optional.empty();

    /**
     * What about a traveller could not be read.
     *
     * @param column that is wrong, empty if all may be
     * @param value as told there; what is personal is in it, not in the reason
     */
    record Fault(String column, String value, String reason) {}

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
        breakWith(new Fault("", origin.shown(), reason));
    }

    /** Says that the text of a column could not be read; the first fault counts. */
    void breakWith(Column column, String value, String reason) {
        breakWith(new Fault(column.name(), value, reason));
    }

    private void breakWith(Fault told) {
        fault = fault.or(() -> Optional.of(told));
    }

    /** What could not be read, empty if nothing. */
    Optional<Fault> fault() {
        return fault;
    }
}
