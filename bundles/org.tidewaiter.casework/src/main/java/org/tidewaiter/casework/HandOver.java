package org.tidewaiter.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings that go to a colleague.
 *
 * @param findings each once, at least one, at most {@value Query#GREATEST_LIMIT}
 * @param to the colleague, not blank
 * @param note for him, may be empty
 * @param officer who hands over
 */
public record HandOver(List<Item> findings, String to, String note, String officer) {

    /** A finding as the officer saw it. */
    public record Item(String id, long expectedVersion) {}

    /** Copies the list; refuses to hand over nothing, twice the same, or to nobody. */
    public HandOver {
        Officer.check(officer);
        Officer.check(to);
        findings = List.copyOf(findings);
        Set<String> ids = new HashSet<>();
        findings.forEach(item -> ids.add(item.id()));
        if (ids.size() != findings.size()
                || findings.isEmpty()
                || findings.size() > Query.GREATEST_LIMIT) {
            throw new IllegalArgumentException(
                    "hand over 1 to %d findings, each once, were %d with %d ids"
                            .formatted(Query.GREATEST_LIMIT, findings.size(), ids.size()));
        }
    }
}
