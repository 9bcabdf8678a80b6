package org.tidewaiter.casework;

import java.util.Optional;

/**
 * A page of the worklist.
 *
 * @param order from the top, or with {@code reversed} from the bottom
 * @param after where the page before ended, {@link Worklist#next} of it; absent for the first page.
 *     It may hold the name of a subject: it does not belong in a log
 * @param limit rows of a page, 1 to {@value #GREATEST_LIMIT}
 */
public record Query(
        Filter filter, Order order, boolean reversed, Optional<String> after, int limit) {

    /** The longest page. */
    public static final int GREATEST_LIMIT = 1_000;

    /** Checks the limit. */
    public Query {
        if (limit < 1 || limit > GREATEST_LIMIT) {
            throw new IllegalArgumentException(
                    "limit must be 1 to " + GREATEST_LIMIT + ", was " + limit);
        }
    }

    /** The first page. */
    public static Query of(Filter filter, Order order, int limit) {
        return new Query(filter, order, false, Optional.empty(), limit);
    }

    /** The page that follows, if there is one. */
    public Optional<Query> after(Worklist page) {
        return page.next()
                .map(mark -> new Query(filter, order, reversed, Optional.of(mark), limit));
    }
}
