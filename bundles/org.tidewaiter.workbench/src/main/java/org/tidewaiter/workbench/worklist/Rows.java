package org.tidewaiter.workbench.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.WorklistRow;

/**
 * The worklist by number, read page by page from the top as rows are wanted. Rows that were read
 * stay as they were; make another for what they are now. Thread-safe; reading blocks, asking for
 * what was read does not.
 */
final class Rows {

    private static final int PAGE = 500;

    private final Casework casework;
    private final List<WorklistRow> read = new ArrayList<>();
    private Optional<Query> next;
    private long total;
    private long snoozed;

    Rows(Casework casework, Filter filter, Order order, boolean reversed) {
        this.casework = casework;
        this.next = Optional.of(new Query(filter, order, reversed, Optional.empty(), PAGE));
        readPage();
    }

    /** Reads on until a row is there, or the list ends. */
    void read(int index) {
        while (row(index).isEmpty() && readPage()) {
            // the next page is known only by the end of this one
        }
    }

    private boolean readPage() {
        Optional<Query> query;
        synchronized (read) {
            query = next;
        }
        if (query.isEmpty()) {
            return false;
        }
        Worklist page = casework.worklist(query.get());
        synchronized (read) {
            if (next.equals(query)) {
                read.addAll(page.rows());
                next = query.get().after(page);
                total = page.total();
                snoozed = page.snoozed();
            }
        }
        return true;
    }

    /** A row that was read. */
    Optional<WorklistRow> row(int index) {
        synchronized (read) {
            return index < read.size() ? Optional.of(read.get(index)) : Optional.empty();
        }
    }

    /** Where a finding stands among the rows that were read; -1 if it does not. */
    int indexOf(String id) {
        synchronized (read) {
            for (int index = 0; index < read.size(); index++) {
                if (read.get(index).id().equals(id)) {
                    return index;
                }
            }
            return -1;
        }
    }

    /** How many rows there are, read or not. */
    int total() {
        synchronized (read) {
            boolean ended = next.isEmpty();
            return ended ? read.size() : (int) Math.max(total, read.size());
        }
    }

    /**
     * How many rows a table has place for: those that were read and a page more, into which it is
     * scrolled. A place for each of many thousands would keep the windows busy for seconds whenever
     * the list changes, and the last of them is known only after all before it.
     */
    int places() {
        synchronized (read) {
            return Math.min(total(), read.size() + PAGE);
        }
    }

    /** How many were left out because they are snoozed. */
    long snoozed() {
        synchronized (read) {
            return snoozed;
        }
    }
}
