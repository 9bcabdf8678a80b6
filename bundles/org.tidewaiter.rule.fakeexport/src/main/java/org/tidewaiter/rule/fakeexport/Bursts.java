package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.kernel.lane.StableOrder;
import org.tidewaiter.kernel.work.Workers;

/**
 * Finds declarations of one exporter on one truck or container that it could not serve in the time.
 *
 * <p>Question: can one vehicle have been at all these places, and at their ports, between the first
 * start and the last end? Idea: every way through all of them is at least as long as the shortest
 * tree that joins them; at free flow that tree takes longer than there was. Several declarations
 * from one origin, and a round through near origins, are lawful and never found. Declarations that
 * are impossible on their own are only held against each other, so that they do not drag honest
 * ones with them.
 *
 * <p>Cost: O(n) to order, and for each window of w declarations O(w) trees of O(w^2).
 * Deterministic.
 */
final class Bursts {

    /** A truck with more declarations in one window is a placeholder, or not one truck. */
    static final int MOST_IN_WINDOW = 64;

    /** Two that fall into one slot by accident only cost the time to tell them apart. */
    private static final int SLOTS_A_ROW = 4;

    private static final int MOST_SLOTS = 1 << 28;

    private final Baseline baseline;
    private final PlaceBook places;
    private final FakeExportParameters parameters;
    private final LeastTimes least;
    private final Map<Integer, BurstCase> found = new TreeMap<>();
    private long tested;
    private long tooMany;

    Bursts(TimingEvidence.Records records, FakeExportParameters parameters, LeastTimes least) {
        this.baseline = records.baseline();
        this.places = records.places();
        this.parameters = parameters;
        this.least = least;
    }

    /** Holds the declarations on each truck or container against each other. */
    void search(int[] vehicleOf, boolean container, Workers workers) {
        if (vehicleOf.length == 0) {
            return;
        }
        int[] rows =
                Selection.of(
                        baseline.rows.size, row -> vehicleOf[row] >= 0 && canBeHeld(row), workers);
        int vehicles = 0;
        long first = Long.MAX_VALUE;
        for (int row : rows) {
            vehicles = Math.max(vehicles, vehicleOf[row] + 1);
            first = Math.min(first, startAt(row));
        }
        int[] startOf = new int[baseline.rows.size];
        int[] impossible = new int[baseline.rows.size];
        for (int row : rows) {
            startOf[row] = ExportRows.clamped(startAt(row) - first);
            impossible[row] = alone(row) ? 1 : 0;
        }
        int[] order = StableOrder.byValue(rows, startOf, workers);
        order = StableOrder.byKey(order, impossible, 2, workers);
        order = StableOrder.byKey(order, vehicleOf, vehicles, workers);
        order = StableOrder.byKey(order, baseline.rows.exporterOf, baseline.rows.parties, workers);
        groups(order, vehicleOf, impossible, container);
        tested += rows.length;
    }

    /**
     * Counts, to two, what shares a slot: a vehicle that an exporter names once is held to none.
     */
    private byte[] seen(int[] vehicleOf) {
        int rows = Integer.highestOneBit(Math.max(1, baseline.rows.size));
        byte[] seen = new byte[(int) Math.min(MOST_SLOTS, (long) SLOTS_A_ROW * rows)];
        for (int row : baseline.timed) {
            if (vehicleOf[row] >= 0) {
                int slot = slot(row, vehicleOf, seen.length);
                seen[slot] = (byte) Math.min(2, seen[slot] + 1);
            }
        }
        return seen;
    }

    private int slot(int row, int[] vehicleOf, int slots) {
        int hash = (vehicleOf[row] * 0x9E3779B1 ^ baseline.rows.exporterOf[row]) * 0x85EBCA6B;
        return (hash ^ hash >>> 15) & slots - 1;
    }

    private boolean canBeHeld(int row) {
        return baseline.usual.flowOf(row) >= 0
                && !baseline.rows.staged(row)
                && !Double.isNaN(baseline.lanes.leastKm[baseline.rows.laneOf[row]]);
    }

    private boolean alone(int row) {
        return least.unjudged(row).isEmpty()
                && least.broken(row).filter(ground -> ground == Ground.PHYSICS).isPresent();
    }

    private long startAt(int row) {
        return baseline.rows.acceptedAt[row] + baseline.rows.startSeconds(row);
    }

    /** When the goods were surely at the port: the gate, or else departure. */
    private long endAt(int row) {
        int gate = baseline.rows.gateSeconds[row];
        int end = gate == ExportRows.NONE ? baseline.rows.gapSeconds[row] : gate;
        return baseline.rows.acceptedAt[row] + end;
    }

    private void groups(int[] order, int[] vehicleOf, int[] impossible, boolean container) {
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length
                    || vehicleOf[order[i]] != vehicleOf[order[from]]
                    || impossible[order[i]] != impossible[order[from]]
                    || baseline.rows.exporterOf[order[i]]
                            != baseline.rows.exporterOf[order[from]]) {
                if (i - from > 1) {
                    group(Arrays.copyOfRange(order, from, i), container);
                }
                from = i;
            }
        }
    }

    private void group(int[] rows, boolean container) {
        for (int first = 0; first < rows.length - 1; first++) {
            long limit = startAt(rows[first]) + parameters.burstHours() * 3600L;
            int to = first + 1;
            while (to < rows.length && startAt(rows[to]) <= limit) {
                to++;
            }
            if (to - first > MOST_IN_WINDOW) {
                tooMany++;
            } else if (to - first > 1) {
                window(Arrays.copyOfRange(rows, first, to), container);
            }
        }
    }

    /**
     * Adds declarations by their end, so that the time for all so far grows as little as it can.
     */
    private void window(int[] rows, boolean container) {
        long start = startAt(rows[0]);
        List<Integer> byEnd = new ArrayList<>();
        for (int i = 1; i < rows.length; i++) {
            byEnd.add(rows[i]);
        }
        byEnd.sort(
                (one, other) -> {
                    int order = Long.compare(endAt(one), endAt(other));
                    return order == 0 ? Integer.compare(one, other) : order;
                });
        List<Integer> held = new ArrayList<>(List.of(rows[0]));
        long end = endAt(rows[0]);
        for (int row : byEnd) {
            held.add(row);
            end = Math.max(end, endAt(row));
            hold(held, ExportRows.clamped(end - start), container);
        }
    }

    private void hold(List<Integer> held, int availableSeconds, boolean container) {
        int[] members = held.stream().mapToInt(Integer::intValue).sorted().toArray();
        List<Integer> origins = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int row : members) {
            addFar(origins, baseline.lanes.place(baseline.rows.laneOf[row]));
            addFar(ports, baseline.lanes.port(baseline.rows.laneOf[row]));
        }
        if (origins.size() < 2) {
            return;
        }
        List<Integer> points = new ArrayList<>(origins);
        points.addAll(ports);
        double km = SpanningTree.lengthKm(points, places);
        int bound = (int) Math.min(Integer.MAX_VALUE, km * least.physicsSecondsPerKm());
        if (bound - (long) availableSeconds >= parameters.minShortfallSeconds()) {
            for (int row : members) {
                keep(
                        new BurstCase(
                                row,
                                members,
                                container,
                                km,
                                origins.size(),
                                availableSeconds,
                                bound));
            }
        }
    }

    /** Adds a place unless one that is not far from it is there. */
    private void addFar(List<Integer> chosen, int place) {
        for (int other : chosen) {
            if (other == place || places.leastKm(other, place) < parameters.minDistanceKm()) {
                return;
            }
        }
        chosen.add(place);
    }

    private void keep(BurstCase burst) {
        found.merge(
                burst.row(),
                burst,
                (one, other) -> other.shortfallMinutes() > one.shortfallMinutes() ? other : one);
    }

    /** The strongest burst of each declaration, by row. */
    Collection<BurstCase> found() {
        return found.values();
    }

    /** How many declarations were held against others on their truck or container. */
    long tested() {
        return tested;
    }

    /** How many windows had too many declarations for one truck. */
    long tooMany() {
        return tooMany;
    }
}
