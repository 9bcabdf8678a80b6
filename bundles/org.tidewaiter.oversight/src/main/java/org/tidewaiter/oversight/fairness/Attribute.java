package org.tidewaiter.oversight.fairness;

import org.tidewaiter.api.finding.SubjectKind;

/** By what persons or traders are put into groups, each into one. */
public enum Attribute {
    /** As the latest crossing says. */
    NATIONALITY(SubjectKind.TRAVELLER),
    /** As the latest crossing says. */
    SEX(SubjectKind.TRAVELLER),
    /** In whole years as of the data set's time: {@code 0-17}, {@code 18-29} and so on. */
    AGE(SubjectKind.TRAVELLER),
    /** Departure and arrival port of the latest crossing. */
    ROUTE(SubjectKind.TRAVELLER),
    /**
     * The community of the broker of the latest declaration, named for its broker of most traders:
     * brokers that share at least half the traders of the smaller one, two at least, and whoever is
     * linked with them in this way.
     */
    BROKER_COMMUNITY(SubjectKind.TRADER);

    private final SubjectKind unit;

    Attribute(SubjectKind unit) {
        this.unit = unit;
    }

    /** Whom it puts into groups. */
    public SubjectKind unit() {
        return unit;
    }
}
