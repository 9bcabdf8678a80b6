package org.tidewaiter.api.finding;

/**
 * A row that a finding rests on.
 *
 * @param role whose row it is: {@code subject}, or the role of a related party
 */
public record RecordRef(String table, String id, String role) {}
