package org.tidewaiter.api.rule;

import org.tidewaiter.api.record.Port;

/**
 * A row that a candidate rests on.
 *
 * @param row its number in the table
 * @param role {@code subject}, or the role of a related party
 */
public record Citation(Port port, long row, String role) {}
