package org.tidewaiter.world.cargo;

/**
 * When what happened to a consignment, in seconds since 1970.
 *
 * @param declared first submission
 * @param left the place
 * @param gate arrival at the port, {@link #NEVER} if it is not recorded
 * @param departed {@link #NEVER} if it did not
 */
record Timeline(long declared, long left, long gate, long departed) {

    static final long NEVER = Long.MAX_VALUE;

    Timeline declaredAt(long time) {
        return new Timeline(time, left, gate, departed);
    }

    Timeline departedAt(long time) {
        return new Timeline(declared, left, gate, time);
    }

    Timeline withoutGate() {
        return new Timeline(declared, NEVER, NEVER, departed);
    }
}
