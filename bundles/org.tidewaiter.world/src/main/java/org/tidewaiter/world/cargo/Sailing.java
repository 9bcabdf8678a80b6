package org.tidewaiter.world.cargo;

import org.tidewaiter.world.korea.Port;

/**
 * A ship or flight that takes goods.
 *
 * @param scheduled departure, in seconds since 1970
 * @param actual departure
 * @param cutOffHours before the departure the goods must be at the gate
 */
record Sailing(
        Port port,
        String vessel,
        String voyageNumber,
        long scheduled,
        long actual,
        double cutOffHours) {}
