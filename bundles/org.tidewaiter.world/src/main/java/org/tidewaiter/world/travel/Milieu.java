package org.tidewaiter.world.travel;

import java.util.Locale;
import java.util.Optional;

/** Who lawfully surrounds a suspect. */
enum Milieu {
    /** Nobody. */
    NONE,
    /** A family that goes on holiday on one booking. */
    FAMILY,
    /** A family whose members all book for themselves. */
    SPLIT_FAMILY,
    /** A partner of another name and booking. */
    PARTNER,
    /** The suspect under a second identity that the host has not resolved. */
    DOUBLE,
    TEAM,
    ROTATION,
    COMMUTERS,
    CLUB,
    SEASONAL,
    STUDENTS;

    /** The circle it is, if it is one. */
    Optional<CircleKind> circle() {
        return ordinal() < TEAM.ordinal()
                ? Optional.empty()
                : Optional.of(CircleKind.valueOf(name()));
    }

    /** Its name in the truth. */
    String scheme() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
