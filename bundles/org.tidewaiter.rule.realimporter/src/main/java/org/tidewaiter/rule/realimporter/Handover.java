package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What left a delinquent's lanes and appeared at a candidate.
 *
 * <p>A lane is a supplier, a warehouse and a heading of goods, as far as the declarations tell.
 * What left a lane is its volume in the months before the date, less what the delinquent still
 * brings in after it. What appeared is the candidate's volume in it since its first declaration
 * after the date, less what it brought in before. Volumes are compared as yearly rates; of less
 * than half a year nothing is made up. Nothing of the candidate before the date counts as handed
 * over.
 *
 * @param left whether there was anything to hand over
 * @param prompt the share of it that appeared within the prompt lag
 * @param late the share that appeared later
 * @param lanes in how many lanes
 * @param lagDays the days between leaving and appearing in the lane with the most; 0 if before
 */
record Handover(boolean left, double prompt, double late, int lanes, int lagDays) {

    private static final int YEAR = 365;
    private static final int FEWEST_DAYS = 180;
    private static final double LATE_COUNTS = 0.5;

    /** A supplier, a warehouse and a heading, each -1 where it is not told. */
    private record Lane(int supplier, int warehouse, int heading) {

        static Lane at(ImportRows rows, int place) {
            return new Lane(
                    rows.code(ChainPart.SUPPLIER, place),
                    rows.code(ChainPart.WAREHOUSE, place),
                    rows.book.heading(rows.code(ChainPart.GOODS, place)));
        }

        boolean told() {
            return supplier >= 0 || warehouse >= 0 || heading >= 0;
        }
    }

    /** A volume in a lane, and when it was seen. */
    private static final class Flow {
        private double before;
        private double after;
        private int lastDay = -1;
        private int firstAfterDay = -1;
    }

    /** What appeared in a lane. */
    private record Appeared(double volume, int lagDays) {}

    /** The share that counts: prompt in full, late by half. */
    double share() {
        return prompt + LATE_COUNTS * late;
    }

    /** The share that appeared, prompt or late. */
    double all() {
        return prompt + late;
    }

    static Handover of(Pair pair, RealImporterParameters parameters) {
        Delinquent delinquent = pair.delinquent();
        Map<Lane, Flow> lost = flows(delinquent, delinquent.sanction.trader());
        Map<Lane, Flow> gained = flows(delinquent, pair.candidate());
        double left = 0;
        double prompt = 0;
        double late = 0;
        double most = 0;
        int lanes = 0;
        int lag = 0;
        for (Map.Entry<Lane, Flow> entry : ordered(lost)) {
            double gone = gone(delinquent, entry.getValue());
            left += gone;
            Appeared appeared = appeared(delinquent, entry.getValue(), gained.get(entry.getKey()));
            double handed = Math.min(gone, appeared.volume);
            if (handed > 0) {
                lanes++;
                prompt += appeared.lagDays <= parameters.handoverLagDays() ? handed : 0;
                late += appeared.lagDays <= parameters.handoverLagDays() ? 0 : handed;
                lag = handed > most ? appeared.lagDays : lag;
                most = Math.max(most, handed);
            }
        }
        return left == 0
                ? new Handover(false, 0, 0, 0, 0)
                : new Handover(true, prompt / left, late / left, lanes, lag);
    }

    /** Whether an importer uses a lane of a delinquent at a place. */
    static IntPredicate inLanes(Delinquent delinquent) {
        Map<Lane, Flow> lanes = flows(delinquent, delinquent.sanction.trader());
        lanes.values().removeIf(flow -> flow.before == 0);
        return place -> lanes.containsKey(Lane.at(delinquent.market.rows, place));
    }

    private static List<Map.Entry<Lane, Flow>> ordered(Map<Lane, Flow> flows) {
        List<Map.Entry<Lane, Flow>> entries = new ArrayList<>(flows.entrySet());
        entries.sort(
                Comparator.<Map.Entry<Lane, Flow>>comparingInt(e -> e.getKey().supplier)
                        .thenComparingInt(e -> e.getKey().warehouse)
                        .thenComparingInt(e -> e.getKey().heading));
        return entries;
    }

    /** The volumes of a trader by lane, in the time before the date and in the year after. */
    private static Map<Lane, Flow> flows(Delinquent delinquent, int trader) {
        ImportRows rows = delinquent.market.rows;
        int date = delinquent.sanction.day();
        Map<Lane, Flow> flows = new HashMap<>();
        int to = rows.from(trader, delinquent.untilDay + 1);
        for (int place = rows.from(trader, delinquent.beforeDay); place < to; place++) {
            Lane lane = Lane.at(rows, place);
            if (lane.told()) {
                Flow flow = flows.computeIfAbsent(lane, absent -> new Flow());
                int day = rows.dayOf[place];
                if (day < date) {
                    flow.before += rows.volumeOf[place];
                } else {
                    flow.firstAfterDay = flow.firstAfterDay < 0 ? day : flow.firstAfterDay;
                    flow.after += day < flow.firstAfterDay + YEAR ? rows.volumeOf[place] : 0;
                }
                flow.lastDay = day;
            }
        }
        return flows;
    }

    /** The yearly rate that a delinquent lost in a lane. */
    private static double gone(Delinquent delinquent, Flow flow) {
        int date = delinquent.sanction.day();
        double before = perYear(flow.before, date - delinquent.beforeDay);
        double after = perYear(flow.after, Math.min(YEAR, delinquent.untilDay + 1 - date));
        return Math.max(0, before - after);
    }

    private static Appeared appeared(Delinquent delinquent, Flow lost, @Nullable Flow gained) {
        if (gained == null || gained.firstAfterDay < 0) {
            return new Appeared(0, 0);
        }
        int date = delinquent.sanction.day();
        int seen = delinquent.untilDay + 1 - gained.firstAfterDay;
        double before = perYear(gained.before, date - delinquent.beforeDay);
        double more = perYear(gained.after, Math.min(YEAR, seen)) - before;
        int leftOn = Math.max(date, lost.lastDay + 1);
        return new Appeared(Math.max(0, more), Math.max(0, gained.firstAfterDay - leftOn));
    }

    private static double perYear(double volume, int days) {
        return volume * YEAR / Math.max(FEWEST_DAYS, days);
    }
}
