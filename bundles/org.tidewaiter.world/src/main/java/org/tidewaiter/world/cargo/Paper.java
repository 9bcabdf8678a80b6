package org.tidewaiter.world.cargo;

/**
 * How a consignment was put on paper.
 *
 * @param amendedAt when a second version was submitted, {@link Timeline#NEVER} if there is none
 * @param keepsFirst whether the first version stays in the records beside the second
 * @param tellsFirst whether the second version tells when the first was submitted
 * @param procedure empty for a normal declaration
 * @param source of the departure time, empty for actual
 * @param exitPort where it leaves, as written
 */
record Paper(
        long amendedAt,
        boolean keepsFirst,
        boolean tellsFirst,
        String procedure,
        String source,
        String exitPort) {

    /** One version, a normal declaration, the time of the true departure. */
    static Paper plain(Consignment consignment) {
        String port = consignment.sailing().port().code();
        return new Paper(Timeline.NEVER, true, true, "", "", port);
    }

    Paper amended(long at, boolean first, boolean tells) {
        return new Paper(at, first, tells, procedure, source, exitPort);
    }

    Paper by(String otherProcedure) {
        return new Paper(amendedAt, keepsFirst, tellsFirst, otherProcedure, source, exitPort);
    }

    Paper timedBy(String otherSource) {
        return new Paper(amendedAt, keepsFirst, tellsFirst, procedure, otherSource, exitPort);
    }

    Paper leaving(String otherPort) {
        return new Paper(amendedAt, keepsFirst, tellsFirst, procedure, source, otherPort);
    }
}
