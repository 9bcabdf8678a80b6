package org.tidewaiter.web.rest;

import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.web.http.Ask;

/** Writes into the log what was looked at, before it is shown. */
record Watching(Services services) {

    void note(Ask ask, String action, String object) {
        note(ask, action, object, "", "");
    }

    void note(Ask ask, String action, String object, String purpose, String detail) {
        services.log().append(new AuditNote(ask.officer().id(), action, object, purpose, detail));
    }
}
