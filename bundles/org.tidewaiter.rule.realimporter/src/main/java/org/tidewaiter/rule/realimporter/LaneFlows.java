package org.tidewaiter.rule.realimporter;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The volumes of a trader by lane, before and after the date of a delinquent, as yearly rates.
 *
 * <p>A lane is a supplier, a warehouse and a heading of goods, as far as the declarations tell. Of
 * less than half a year nothing is made up.
 */
final class LaneFlows {

    private static final int YEAR = 365;
    private static final int FEWEST_DAYS = 180;

    private static final Comparator<Lane> ORDER =
            Comparator.comparingInt(Lane::supplier)
                    .thenComparingInt(Lane::warehouse)
                    .thenComparingInt(Lane::heading);

    /** A supplier, a warehouse and a heading, each -1 where it is not told. */
    record Lane(int supplier, int warehouse, int heading) {

        static Lane at(ImportRows rows, int place) {
            return new Lane(
                    rows.code(ChainPart.SUPPLIER, place),
                    rows.code(ChainPart.WAREHOUSE, place),
                    rows.book.heading(rows.code(ChainPart.GOODS, place)));
        }

        boolean isTold() {
            return supplier >= 0 || warehouse >= 0 || heading >= 0;
        }
    }

    /** A volume in a lane, and when it was seen. */
    static final class Flow {
        private double before;
        private double after;
        private int lastDay;
        private int firstAfterDay = Integer.MAX_VALUE;

        /** How much a year was brought in before the date and is not any more, or the reverse. */
        double changed;

        boolean wasBefore() {
            return before > 0;
        }

        int lastDay() {
            return lastDay;
        }

        /** The first day at or after the date; {@link Integer#MAX_VALUE} if there is none. */
        int firstAfterDay() {
            return firstAfterDay;
        }
    }

    private final Delinquent delinquent;
    private final SortedMap<Lane, Flow> flows = new TreeMap<>(ORDER);

    private LaneFlows(Delinquent delinquent, int trader) {
        this.delinquent = delinquent;
        ImportRows rows = delinquent.market.rows;
        int date = delinquent.sanction.day();
        int to = rows.from(trader, delinquent.untilDay + 1);
        for (int place = rows.from(trader, delinquent.beforeDay); place < to; place++) {
            Lane lane = Lane.at(rows, place);
            if (lane.isTold()) {
                Flow flow = flows.computeIfAbsent(lane, absent -> new Flow());
                int day = rows.dayOf[place];
                flow.lastDay = day;
                if (day < date) {
                    flow.before += rows.volumeOf[place];
                } else {
                    flow.firstAfterDay = Math.min(flow.firstAfterDay, day);
                    flow.after += day < flow.firstAfterDay + YEAR ? rows.volumeOf[place] : 0;
                }
            }
        }
    }

    /** What the delinquent brought in before the date, and does not bring in after it. */
    static SortedMap<Lane, Flow> lost(Delinquent delinquent) {
        LaneFlows lost = new LaneFlows(delinquent, delinquent.sanction.trader());
        int seen = delinquent.untilDay + 1 - delinquent.sanction.day();
        lost.flows
                .values()
                .forEach(flow -> flow.changed = Math.max(0, lost.before(flow) - after(flow, seen)));
        return lost.flows;
    }

    /** What a candidate brings in since its first declaration after the date, beyond before. */
    static SortedMap<Lane, Flow> gained(Delinquent delinquent, int candidate) {
        LaneFlows gained = new LaneFlows(delinquent, candidate);
        for (Flow flow : gained.flows.values()) {
            int seen = delinquent.untilDay + 1 - flow.firstAfterDay;
            flow.changed =
                    flow.after == 0 ? 0 : Math.max(0, after(flow, seen) - gained.before(flow));
        }
        return gained.flows;
    }

    private double before(Flow flow) {
        return perYear(flow.before, delinquent.sanction.day() - delinquent.beforeDay);
    }

    private static double after(Flow flow, int seenDays) {
        return perYear(flow.after, Math.min(YEAR, seenDays));
    }

    private static double perYear(double volume, int days) {
        return volume * YEAR / Math.max(FEWEST_DAYS, days);
    }
}
