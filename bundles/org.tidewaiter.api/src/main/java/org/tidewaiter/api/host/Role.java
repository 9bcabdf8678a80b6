package org.tidewaiter.api.host;

/** What somebody may do; an officer may have several. */
public enum Role {
    /** Works on findings: decides, snoozes, sees persons in clear for a purpose. */
    OFFICER,
    /** Tries rules and parameters; never sees persons in clear. */
    ANALYST,
    /** Has rules run and looks after the installation; reads no finding. */
    ADMINISTRATOR,
    /** Reads the log of who did and who saw what. */
    AUDITOR
}
