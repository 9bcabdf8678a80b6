package org.tidewaiter.world.cargo;

import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.korea.Korea;
import org.tidewaiter.world.korea.Port;
import org.tidewaiter.world.sheet.Year;

/** What is lawfully odd about declarations, and what clerks and systems get wrong. */
final class Oddities {

    private static final double STAGER_SHARE = 0.2;
    private static final List<Port> PORTS = Korea.ports();

    /** Early amendment, later procedure, then only in a hard world the rest; the last is none. */
    private static final Wheel CALM = Wheel.of(0.02, 0.015, 0, 0, 0, 0, 0, 0, 0, 0.965);

    private static final Wheel HARD =
            Wheel.of(0.03, 0.03, 0.015, 0.03, 0.006, 0.015, 0.008, 0.01, 0.003, 0.853);

    private final boolean hard;

    Oddities(boolean hard) {
        this.hard = hard;
    }

    /** Perhaps makes an honest consignment odd; one not yet departed stays as it is. */
    Oddity perhaps(Consignment goods, Dice dice) {
        if (goods.timeline().departed() > DeclarationSheet.LAST_SECOND) {
            return Oddity.none(goods);
        }
        if (goods.exporter().stager() && dice.chance(STAGER_SHARE)) {
            return staged(goods, dice);
        }
        return switch ((hard ? HARD : CALM).spin(dice)) {
            case 0 -> amendedEarly(goods, dice);
            case 1 -> declaredAfter(goods, dice);
            case 2 -> amendedLate(goods, dice);
            case 3 -> bySchedule(goods, dice);
            case 4 -> zoneShifted(goods);
            case 5 -> midnight(goods);
            case 6 -> otherExit(goods, dice);
            case 7 -> staged(goods, dice);
            case 8 -> withdrawn(goods);
            default -> plain(goods);
        };
    }

    private static Oddity plain(Consignment goods) {
        Paper paper = Paper.plain(goods);
        return new Oddity(goods, paper, goods.exporter().express() ? "express" : "");
    }

    private static Oddity amendedEarly(Consignment goods, Dice dice) {
        Timeline times = goods.timeline();
        long at = times.declared() + (long) ((times.departed() - times.declared()) * dice.unit());
        return new Oddity(goods, Paper.plain(goods).amended(at, true, true), "");
    }

    /** Filed after departure, as some procedures allow, and the procedure says so. */
    private static Oddity declaredAfter(Consignment goods, Dice dice) {
        Timeline times = goods.timeline();
        long at = times.departed() + Dispatch.hours(dice.between(4, 240));
        if (at > DeclarationSheet.LAST_SECOND) {
            return Oddity.none(goods);
        }
        String procedure = dice.pick("PERIODIC", "SUPPLEMENTARY", "AFTER_DEPARTURE");
        return new Oddity(
                goods.with(times.declaredAt(at)),
                Paper.plain(goods).by(procedure),
                "after-departure");
    }

    /** Amended after departure; of some the first version is lost, of a few even its time. */
    private static Oddity amendedLate(Consignment goods, Dice dice) {
        long at = goods.timeline().departed() + Dispatch.hours(dice.between(1, 200));
        if (at > DeclarationSheet.LAST_SECOND) {
            return Oddity.none(goods);
        }
        boolean first = dice.chance(0.5);
        Paper paper = Paper.plain(goods).amended(at, first, first || dice.chance(0.8));
        return new Oddity(goods, paper, "amended-late");
    }

    /** The ship was late and the goods with it, but the records have the schedule. */
    private static Oddity bySchedule(Consignment goods, Dice dice) {
        Timeline times = goods.timeline();
        long earlier = times.departed() - Dispatch.hours(dice.between(6, 36));
        Paper paper = Paper.plain(goods).timedBy(dice.chance(0.8) ? "SCHEDULED" : "");
        return new Oddity(goods.with(times.departedAt(earlier)), paper, "schedule");
    }

    /** A clock in universal time that was read as Korean time. */
    private static Oddity zoneShifted(Consignment goods) {
        Timeline times = goods.timeline();
        long earlier = times.departed() - Year.KOREA_OFFSET_MINUTES * 60L;
        return new Oddity(goods.with(times.departedAt(earlier)), Paper.plain(goods), "time-zone");
    }

    /** Only the date of departure was given. */
    private static Oddity midnight(Consignment goods) {
        Timeline times = goods.timeline();
        int day = Year.dayOf(times.departed(), Year.KOREA_OFFSET_MINUTES);
        long start = Year.seconds(day, 0, Year.KOREA_OFFSET_MINUTES);
        return new Oddity(goods.with(times.departedAt(start)), Paper.plain(goods), "default-time");
    }

    /** Consolidated cargo that leaves by several ports under one bill: another port is written. */
    private static Oddity otherExit(Consignment goods, Dice dice) {
        String port = PORTS.get(dice.below(3)).code();
        return new Oddity(goods, Paper.plain(goods).leaving(port), "multi-exit");
    }

    /** The goods waited at the port when they were declared; the works is given as their place. */
    private static Oddity staged(Consignment goods, Dice dice) {
        Timeline times = goods.timeline();
        long declared = times.departed() - Dispatch.hours(dice.between(0.7, 9));
        long gate = Math.min(times.gate(), declared - Dispatch.hours(dice.between(1, 40)));
        Timeline staged =
                dice.chance(0.4)
                        ? new Timeline(declared, gate - Dispatch.hours(6), gate, times.departed())
                        : times.declaredAt(declared).withoutGate();
        return new Oddity(goods.with(staged), Paper.plain(goods), "staged");
    }

    /** Declared, never sent, never withdrawn on paper. */
    private static Oddity withdrawn(Consignment goods) {
        Timeline times = goods.timeline().withoutGate().departedAt(Timeline.NEVER);
        return new Oddity(goods.with(times), Paper.plain(goods), "withdrawn");
    }
}
