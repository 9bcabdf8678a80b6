package org.tidewaiter.world.cargo;

import java.util.List;
import org.tidewaiter.world.korea.Port;

/**
 * A firm that exports.
 *
 * @param berths the departures it uses, favourite first
 * @param hsChapter what it makes
 * @param express whether it hands over goods at the last minute, every time
 * @param stager whether it keeps goods at the port before it declares them
 */
record Exporter(
        String id,
        String name,
        List<Site> sites,
        List<Berth> berths,
        int hsChapter,
        String broker,
        String forwarder,
        String consignee,
        boolean express,
        boolean stager,
        List<String> trucks) {

    /** A service of a port. */
    record Berth(Port port, int service) {}
}
