package org.tidewaiter.casework;

import java.util.Optional;
import java.util.Set;
import org.tidewaiter.casework.InspectionOrder.Standing;

/**
 * Which orders are listed; what is absent does not narrow.
 *
 * @param standings all if empty
 * @param finding the id of a finding
 * @param concerns an officer who ordered them or to whom they go
 * @param limit the most that are listed, 1 to {@value Query#GREATEST_LIMIT}
 */
public record OrderQuery(
        Set<Standing> standings, Optional<String> finding, Optional<String> concerns, int limit) {

    /** Copies the set and checks the limit. */
    public OrderQuery {
        standings = Set.copyOf(standings);
        if (limit < 1 || limit > Query.GREATEST_LIMIT) {
            throw new IllegalArgumentException(
                    "limit must be 1 to " + Query.GREATEST_LIMIT + ", was " + limit);
        }
    }

    /** The orders on a finding. */
    public static OrderQuery on(String finding) {
        return new OrderQuery(
                Set.of(), Optional.of(finding), Optional.empty(), Query.GREATEST_LIMIT);
    }
}
