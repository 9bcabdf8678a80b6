package org.tidewaiter.web.session;

import java.time.Instant;
import org.tidewaiter.api.host.Officer;

/**
 * A session of an officer.
 *
 * @param id random, known to the browser and to nobody else
 * @param csrfToken random; every request that changes something must bring it in a header
 * @param officer as the host knows him now
 * @param openedAt from when on the longest time counts
 */
public record Session(String id, String csrfToken, Officer officer, Instant openedAt) {

    /** The same with what the host says of the officer now. */
    Session with(Officer now) {
        return new Session(id, csrfToken, now, openedAt);
    }

    /** No token: a session in a log must open no door. */
    @Override
    public String toString() {
        return "session of " + officer.id();
    }
}
