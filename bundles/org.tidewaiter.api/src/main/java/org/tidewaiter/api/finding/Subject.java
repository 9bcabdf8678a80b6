package org.tidewaiter.api.finding;

/**
 * Whom or what a finding is about.
 *
 * @param id the host's key, or {@code doc:}/{@code row:} and a pseudonym where it has none
 * @param label a name for a person to read; empty if the records have none
 */
public record Subject(SubjectKind kind, String id, String label) {}
