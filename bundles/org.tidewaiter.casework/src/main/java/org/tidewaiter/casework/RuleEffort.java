package org.tidewaiter.casework;

/**
 * What inspections of a rule's findings cost, as far as they were ordered; controls apart.
 *
 * @param inspections orders that came back
 * @param hits of these, those that brought {@code FOUND} or {@code PARTLY}
 * @param minutes spent on all of them
 */
public record RuleEffort(String rule, long inspections, long hits, long minutes) {}
