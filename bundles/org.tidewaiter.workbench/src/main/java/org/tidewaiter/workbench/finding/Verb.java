package org.tidewaiter.workbench.finding;

/** What an officer does to a finding; each is a command with the key of the browser's worklist. */
enum Verb {
    REVIEW,
    ESCALATE,
    CONFIRM,
    DISMISS,
    SNOOZE,
    ASSIGN,
    UNDO
}
