package org.tidewaiter.rule.realimporter;

import java.util.List;
import java.util.Map;
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
        SortedMap<Lane, Flow> lanes = delinquent.lost();
        return place -> {
            Flow flow = lanes.get(Lane.at(delinquent.market.rows, place));
            return flow != null && flow.wasBefore();
        };
    }

    /** Hands over lane by lane, in a fixed order, the closest matches first. */
    private static final class Matching {

        private final List<Map.Entry<Lane, Flow>> lost;
        private final List<Map.Entry<Lane, Flow>> gained;
        private final double[] toGo;
        private final double[] toCome;
        private final int date;
        private final int promptDays;
        private final TreeSet<Integer> lanes = new TreeSet<>();
        private double prompt;
        private double late;
        private double most;
        private int lagDays;

        Matching(Pair pair, int promptDays) {
            Delinquent delinquent = pair.delinquent();
            lost = List.copyOf(delinquent.lost().entrySet());
            gained = List.copyOf(LaneFlows.gained(delinquent, pair.candidate()).entrySet());
            toGo = changes(lost);
            toCome = changes(gained);
            date = delinquent.sanction.day();
            this.promptDays = promptDays;
        }

        private static double[] changes(List<Map.Entry<Lane, Flow>> flows) {
            return flows.stream().mapToDouble(flow -> flow.getValue().changed).toArray();
        }

        Handover match() {
            double left = 0;
            for (double change : toGo) {
                left += change;
            }
            if (left == 0) {
                return new Handover(false, 0, 0, 0, 0);
            }
            for (Match match : Match.values()) {
                for (int from = 0; from < toGo.length; from++) {
                    for (int to = 0; to < toCome.length; to++) {
                        if (match.holds(lost.get(from).getKey(), gained.get(to).getKey())) {
                            handOver(from, to, match.counts);
                        }
                    }
                }
            }
            return new Handover(true, prompt / left, late / left, lanes.size(), lagDays);
        }

        private void handOver(int from, int to, double counts) {
            double handed = Math.min(toGo[from], toCome[to]);
            if (handed > 0) {
                toGo[from] -= handed;
                toCome[to] -= handed;
                int leftOn = Math.max(date, lost.get(from).getValue().lastDay() + 1);
                int lag = Math.max(0, gained.get(to).getValue().firstAfterDay() - leftOn);
                prompt += lag <= promptDays ? counts * handed : 0;
                late += lag <= promptDays ? 0 : counts * handed;
                lanes.add(from);
                lagDays = handed > most ? lag : lagDays;
                most = Math.max(most, handed);
            }
        }
    }
}
