package org.tidewaiter.rule.realimporter;

import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.tidewaiter.rule.realimporter.LaneFlows.Flow;
import org.tidewaiter.rule.realimporter.LaneFlows.Lane;

/**
 * What left a delinquent's lanes and appeared at a candidate.
 *
 * <p>What left a lane is its volume before the date, less what the delinquent still brings in after
 * it. What appeared is the candidate's volume since the date, less what it brought in before. Where
 * the whole lane did not go over, the rest is looked for with the same supplier and goods at
 * another warehouse, and then with the same warehouse and goods from another supplier, which counts
 * by half: a supplier may have taken a new name, or it may be another trade. Nothing of the
 * candidate before the date counts.
 *
 * @param left whether there was anything to hand over
 * @param prompt the share of it that appeared within the prompt lag
 * @param late the share that appeared later
 * @param lanes in how many lanes
 * @param lagDays the days between leaving and appearing where most was handed over; 0 if before
 */
record Handover(boolean left, double prompt, double late, int lanes, int lagDays) {

    private static final double LATE_COUNTS = 0.5;

    /** What of a lane is the same, most first. */
    private enum Match {
        LANE(1) {
            @Override
            boolean holds(Lane lost, Lane gained) {
                return lost.equals(gained);
            }
        },
        SUPPLIER(1) {
            @Override
            boolean holds(Lane lost, Lane gained) {
                return lost.supplier() >= 0
                        && lost.supplier() == gained.supplier()
                        && lost.heading() == gained.heading();
            }
        },
        WAREHOUSE(0.5) {
            @Override
            boolean holds(Lane lost, Lane gained) {
                return lost.warehouse() >= 0
                        && lost.warehouse() == gained.warehouse()
                        && lost.heading() == gained.heading();
            }
        };

        final double counts;

        Match(double counts) {
            this.counts = counts;
        }

        abstract boolean holds(Lane lost, Lane gained);
    }

    /** The share that weighs: prompt in full, late by half. */
    double share() {
        return prompt + LATE_COUNTS * late;
    }

    /** The share that appeared, prompt or late. */
    double all() {
        return prompt + late;
    }

    static Handover of(Pair pair, RealImporterParameters parameters) {
        return new Matching(pair, parameters.handoverLagDays()).match();
    }

    /** Whether a place is in a lane that the delinquent used before its date. */
    static IntPredicate inLanes(Delinquent delinquent) {
        SortedMap<Lane, Flow> lanes = LaneFlows.lost(delinquent);
        lanes.values().removeIf(flow -> !flow.wasBefore());
        return place -> lanes.containsKey(Lane.at(delinquent.market.rows, place));
    }

    /** Hands over lane by lane, in a fixed order, the closest matches first. */
    private static final class Matching {

        private final SortedMap<Lane, Flow> lost;
        private final SortedMap<Lane, Flow> gained;
        private final int date;
        private final int promptDays;
        private final TreeSet<Integer> lanes = new TreeSet<>();
        private double prompt;
        private double late;
        private double most;
        private int lagDays;

        Matching(Pair pair, int promptDays) {
            Delinquent delinquent = pair.delinquent();
            lost = LaneFlows.lost(delinquent);
            gained = LaneFlows.gained(delinquent, pair.candidate());
            date = delinquent.sanction.day();
            this.promptDays = promptDays;
        }

        Handover match() {
            double left = 0;
            for (Flow flow : lost.values()) {
                left += flow.changed;
            }
            if (left == 0) {
                return new Handover(false, 0, 0, 0, 0);
            }
            for (Match match : Match.values()) {
                int number = 0;
                for (var from : lost.entrySet()) {
                    number++;
                    for (var to : gained.entrySet()) {
                        if (match.holds(from.getKey(), to.getKey())) {
                            handOver(from.getValue(), to.getValue(), match.counts, number);
                        }
                    }
                }
            }
            return new Handover(true, prompt / left, late / left, lanes.size(), lagDays);
        }

        private void handOver(Flow from, Flow to, double counts, int lane) {
            double handed = Math.min(from.changed, to.changed);
            if (handed > 0) {
                from.changed -= handed;
                to.changed -= handed;
                int leftOn = Math.max(date, from.lastDay() + 1);
                int lag = Math.max(0, to.firstAfterDay() - leftOn);
                prompt += lag <= promptDays ? counts * handed : 0;
                late += lag <= promptDays ? 0 : counts * handed;
                lanes.add(lane);
                lagDays = handed > most ? lag : lagDays;
                most = Math.max(most, handed);
            }
        }
    }
}
