package org.tidewaiter.casework;

import java.util.List;

/**
 * Somebody, or a run, was faster: the finding is not as the officer saw it. Nothing was changed.
 */
public final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FindingState state;
    private final transient List<Step> since;

    /**
     * Creates the exception.
     *
     * @param state where the finding stands now
     * @param since the steps after the version expected, the first first; not empty
     */
    public OvertakenException(FindingState state, List<Step> since) {
        super(message(state, since));
        this.state = state;
        this.since = List.copyOf(since);
    }

    private static String message(FindingState state, List<Step> since) {
        Step last = since.get(since.size() - 1);
        return "finding %s: %s by %s at %s came first, its status is %s; look again and decide"
                .formatted(state.id(), last.act(), last.officer(), last.at(), state.status());
    }

    /** Where the finding stands now. */
    public FindingState state() {
        return state;
    }

    /** Who did what, and when, since the officer looked; the first first. */
    public List<Step> since() {
        return since;
    }
}
