package org.tidewaiter.api.host;

import java.time.Instant;
import java.util.List;
import org.tidewaiter.api.finding.Finding;

/**
 * Findings of one kept run, or a page of them, for a {@link FindingSink}.
 *
 * @param run the number under which the run is kept; a later run has a greater one
 * @param keptAt when it was kept
 * @param page from 1
 * @param pages with how many calls the run is given; where findings are withdrawn between two
 *     offers, the same run may have others
 * @param entries at most {@value #MOST}, always in the same order; empty where all that the page
 *     held was withdrawn meanwhile
 */
public record Delivery(long run, Instant keptAt, int page, int pages, List<Entry> entries) {

    /** The most findings of a call: some megabytes. */
    public static final int MOST = 500;

    /** Copies its list; refuses pages that cannot be, and more than a page may hold. */
    public Delivery {
        entries = List.copyOf(entries);
        if (page < 1 || page > pages) {
            throw new IllegalArgumentException(
                    "page must be in 1 to %d, was %d".formatted(pages, page));
        }
        if (entries.size() > MOST) {
            throw new IllegalArgumentException(
                    "entries must be at most %d, were %d".formatted(MOST, entries.size()));
        }
    }

    /** Whether the run has been given whole with this page. */
    public boolean last() {
        return page == pages;
    }

    /** What a run did to a finding. */
    public enum Change {
        /** The situation was found for the first time. */
        NEW,
        /**
         * It was known, and more has changed than rank, time and data stamp. A sink that was not
         * there at its beginning has not been given it before.
         */
        CHANGED
    }

    /**
     * A finding that was added or changed.
     *
     * @param facts as the run found them
     */
    public record Entry(Change change, Finding facts) {}
}
