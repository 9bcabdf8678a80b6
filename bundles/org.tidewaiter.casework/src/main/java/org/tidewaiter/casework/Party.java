package org.tidewaiter.casework;

import org.tidewaiter.api.finding.SubjectKind;

/** A person, firm, declaration or place by the id that findings give it. */
public record Party(SubjectKind kind, String id) {}
