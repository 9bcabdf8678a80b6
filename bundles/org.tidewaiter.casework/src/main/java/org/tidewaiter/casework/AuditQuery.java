package org.tidewaiter.casework;

import java.util.Optional;

/**
 * A page of the audit log.
 *
 * @param object only entries on it
 * @param officer only entries of his
 * @param after only numbers greater than this; 0 for the first page, then the last number seen
 * @param limit entries of a page, 1 to {@value #GREATEST_LIMIT}
 */
public record AuditQuery(Optional<String> object, Optional<String> officer, long after, int limit) {

    /** The longest page. */
    public static final int GREATEST_LIMIT = 10_000;

    /** Checks the limit. */
    public AuditQuery {
        if (limit < 1 || limit > GREATEST_LIMIT) {
            throw new IllegalArgumentException(
                    "limit must be 1 to " + GREATEST_LIMIT + ", was " + limit);
        }
    }

    /** All entries after a number. */
    public static AuditQuery after(long number, int limit) {
        return new AuditQuery(Optional.empty(), Optional.empty(), number, limit);
    }

    /** The entries on one object. */
    public static AuditQuery on(String object, int limit) {
        return new AuditQuery(Optional.of(object), Optional.empty(), 0, limit);
    }
}
