package org.tidewaiter.bench;

/**
 * One line of the bench: a question, and two that answer it. Immutable.
 *
 * @param name on the command line
 * @param question what is asked, and what its size counts
 * @param ours what answers on our side
 * @param peer what answers on the other side, in its expert form
 * @param goal what the interval's lower end should reach, {@link #NO_GOAL} for none
 * @param preparation how both are made ready
 */
record Row(
        String name,
        String question,
        String ours,
        String peer,
        double goal,
        Preparation preparation) {

    static final double NO_GOAL = Double.NaN;

    /** Draws the records and makes both sides ready; not timed. */
    @FunctionalInterface
    interface Preparation {
        Contest prepare(Setting setting) throws Exception;
    }

    /** A peer that is not on this machine; the message says how to get it. */
    static final class NotHere extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String reason;

        NotHere(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Whether there is a goal. */
    boolean hasGoal() {
        return !Double.isNaN(goal);
    }

    /**
     * Makes both sides ready.
     *
     * @throws NotHere if the peer cannot be had
     */
    Contest prepare(Setting setting) throws Exception {
        return preparation.prepare(setting);
    }
}
