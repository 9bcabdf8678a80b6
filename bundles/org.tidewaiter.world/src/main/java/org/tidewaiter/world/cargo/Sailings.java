package org.tidewaiter.world.cargo;

import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.korea.Port;
import org.tidewaiter.world.sheet.Year;

/** Weekly ships and daily flights of each port. Immutable; nothing is stored. */
final class Sailings {

    private static final long HOUR_SECONDS = 3600;
    private static final long DAY_SECONDS = 86_400;

    private final Dice dice;
    private final Season season;

    Sailings(Dice dice, Season season) {
        this.dice = dice;
        this.season = season;
    }

    /** The first departure of a service for which goods at the gate at this time are not late. */
    Sailing catchable(Port port, int service, long gate) {
        Dice own = service(port, service);
        double cutOffHours = port.air() ? own.between(2.5, 5) : own.between(10, 30);
        long notBefore = gate + (long) (cutOffHours * HOUR_SECONDS);
        long period = port.air() ? DAY_SECONDS : 7 * DAY_SECONDS;
        long phase = own.below((int) (period / 300)) * 300L;
        long start = Year.seconds(-7, 0, Year.KOREA_OFFSET_MINUTES) + phase;
        long turn = Math.max(0, Math.floorDiv(notBefore - start + period - 1, period));
        return sailing(port, service, start + turn * period, cutOffHours);
    }

    private Sailing sailing(Port port, int service, long scheduled, double cutOffHours) {
        int day = Year.dayOf(scheduled, Year.KOREA_OFFSET_MINUTES);
        Dice own = service(port, service).fork(day);
        double lateHours = Math.min(60, own.logNormal(port.air() ? 0.3 : 1.2, 1));
        if (own.chance(0.1)) {
            lateHours = -own.between(0, 0.8);
        }
        lateHours *= season.congested(day) ? 2.5 : 1;
        int ships = port.air() ? 9 : 5;
        int turn = Math.floorDiv(day, port.air() ? 1 : 7);
        String vessel =
                port.air()
                        ? "HL" + (7000 + service * 20 + Math.floorMod(turn, ships))
                        : "V"
                                + port.code().substring(2)
                                + (100 + service * 7 + Math.floorMod(turn, ships));
        return new Sailing(
                port,
                vessel,
                port.air() ? Integer.toString(700 + service) : (day + 30) + "E",
                scheduled,
                scheduled + (long) (lateHours * HOUR_SECONDS),
                cutOffHours);
    }

    private Dice service(Port port, int service) {
        return dice.fork(port.code()).fork(service);
    }
}
