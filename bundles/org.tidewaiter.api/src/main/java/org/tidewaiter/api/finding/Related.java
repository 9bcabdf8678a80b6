package org.tidewaiter.api.finding;

/**
 * Another party of the situation.
 *
 * @param role what it is in it, such as {@code suspect} or {@code exporter}
 */
public record Related(SubjectKind kind, String id, String label, String role) {}
