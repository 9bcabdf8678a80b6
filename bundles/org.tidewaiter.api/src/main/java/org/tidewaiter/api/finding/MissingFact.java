package org.tidewaiter.api.finding;

/**
 * Something the records do not tell.
 *
 * @param what the column or fact, such as {@code seat}
 * @param couldChange what knowing it could add to the sum of weights, such as {@code +0.3} or
 *     {@code -2 to +1}; empty if it cannot be said
 */
public record MissingFact(String what, String couldChange, Phrase text) {}
