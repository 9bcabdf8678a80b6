package org.tidewaiter.api.finding;

/** What a finding can be about. */
public enum SubjectKind {
    TRAVELLER,
    TRADER,
    DECLARATION,
    ADDRESS
}
