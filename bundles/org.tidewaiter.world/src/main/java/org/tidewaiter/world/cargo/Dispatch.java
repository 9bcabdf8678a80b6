package org.tidewaiter.world.cargo;

import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.korea.Port;
import org.tidewaiter.world.sheet.Year;

/** How goods honestly go: declared, loaded, driven, waiting for the cut-off, gone. */
record Dispatch(Roads roads, Sailings sailings, Season season) {

    static final long HOUR_SECONDS = 3600;

    private static final double FIRST_BERTH = 0.7;
    private static final double FIRST_SITE = 0.7;
    private static final double ROLLED = 0.3;
    private static final double CONGESTED_SPEED = 0.7;

    /** An honest consignment. */
    Consignment send(Exporter exporter, Dice dice) {
        List<Site> sites = exporter.sites();
        Site site = dice.chance(FIRST_SITE) ? sites.get(0) : sites.get(dice.below(sites.size()));
        return send(exporter, site, season.declared(dice), dice);
    }

    /** An honest consignment from a place, declared at a time. */
    Consignment send(Exporter exporter, Site site, long declared, Dice dice) {
        Exporter.Berth berth = berth(exporter, dice);
        boolean full = season.congested(Year.dayOf(declared, Year.KOREA_OFFSET_MINUTES));
        double readyHours =
                exporter.express()
                        ? dice.between(0.2, 0.6)
                        : Math.min(120, Math.max(0.4, dice.logNormal(7, 0.9)));
        long left = declared + hours(readyHours + (full ? dice.between(1, 14) : 0));
        double speed = full ? CONGESTED_SPEED : 1;
        long gate = left + hours(roads.hours(site, berth.port(), speed, dice));
        Sailing sailing =
                exporter.express()
                        ? nextFlight(berth.port(), gate, dice)
                        : sailings.catchable(berth.port(), berth.service(), gate);
        if (full && !exporter.express() && dice.chance(ROLLED)) {
            sailing =
                    sailings.catchable(
                            berth.port(), berth.service(), sailing.scheduled() + HOUR_SECONDS);
        }
        Timeline timeline = new Timeline(declared, left, gate, sailing.actual());
        String truck = exporter.trucks().get(dice.below(exporter.trucks().size()));
        return new Consignment(exporter, site, sailing, timeline, truck, bill(dice));
    }

    private static Exporter.Berth berth(Exporter exporter, Dice dice) {
        List<Exporter.Berth> berths = exporter.berths();
        boolean first = exporter.express() || dice.chance(FIRST_BERTH);
        return first ? berths.get(0) : berths.get(dice.below(berths.size()));
    }

    /** Express goods go by whichever flight is next, an hour or two after the gate. */
    private static Sailing nextFlight(Port port, long gate, Dice dice) {
        long at = (gate + hours(dice.between(1, 2.2))) / 300 * 300;
        String number = Integer.toString(900 + dice.below(60));
        return new Sailing(port, "HL" + (7900 + dice.below(40)), number, at, at + 300, 1);
    }

    /** A master bill. */
    static String bill(Dice dice) {
        return "MB" + (100_000_000 + dice.below(900_000_000));
    }

    static long hours(double hours) {
        return (long) (hours * HOUR_SECONDS);
    }
}
