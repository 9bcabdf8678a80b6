package org.tidewaiter.kernel.earth;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.tidewaiter.kernel.work.Workers;

/** One run of {@link DensityClusters}: finds cores, joins their cells, labels what is left. */
final class DensityScan {

    private static final int CELLS_A_ROUND = 1 << 16;
    private static final int POINTS_TRIED_FIRST = 8;

    private final SphereGrid grid;
    private final int minRows;
    private final boolean[] core;
    private final int[] labels;
    private final int clusters;
    private final LongAdder distances = new LongAdder();

    DensityScan(SphereGrid grid, int minRows, Workers workers) {
        this.grid = grid;
        this.minRows = minRows;
        this.core = new boolean[grid.points.size];
        this.labels = new int[grid.points.size];
        Arrays.fill(labels, DensityClusters.NONE);
        inRounds(workers, this::findCores);
        this.clusters = numberClusters(joinCells(workers.checkpoint()));
        inRounds(workers, this::labelBorders);
    }

    boolean[] core() {
        return core;
    }

    int[] labels() {
        return labels;
    }

    int clusters() {
        return clusters;
    }

    long distances() {
        return distances.sum();
    }

    private interface Range {
        void run(int from, int to);
    }

    /** Shares out all cells, with a checkpoint in between. */
    private void inRounds(Workers workers, Range work) {
        for (int begin = 0; begin < grid.cells(); begin += CELLS_A_ROUND) {
            int offset = begin;
            int size = Math.min(CELLS_A_ROUND, grid.cells() - begin);
            workers.share(size, (part, from, to) -> work.run(offset + from, offset + to));
        }
    }

    private void findCores(int from, int to) {
        Tally tally = new Tally();
        for (int cell = from; cell < to; cell++) {
            int end = grid.start(cell + 1);
            boolean heavy = weight(cell) >= minRows;
            for (int point = grid.start(cell); point < end; point++) {
                core[point] = heavy || tally.reachesEnough(cell, point);
            }
        }
        distances.add(tally.compared);
    }

    private long weight(int cell) {
        long weight = 0;
        for (int point = grid.start(cell); point < grid.start(cell + 1); point++) {
            weight += grid.points.weights[point];
        }
        return weight;
    }

    /** Counts the rows within reach of one point, and stops when they are enough. */
    private final class Tally {
        private long compared;
        private int rows;

        boolean reachesEnough(int own, int point) {
            rows = (int) weight(own);
            grid.around(own, cell -> cell == own || !add(cell, point));
            return rows >= minRows;
        }

        private boolean add(int cell, int point) {
            int end = grid.start(cell + 1);
            for (int other = grid.start(cell); other < end; other++) {
                compared++;
                if (grid.near(point, other)) {
                    rows += grid.points.weights[other];
                    if (rows >= minRows) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * Joins cells that hold cores within reach; a cell's own cores are together from the start.
     *
     * <p>A first pass tries few points a cell: crowded cells join there, and the second pass skips
     * what is joined through others.
     */
    private JoinedSets joinCells(Runnable checkpoint) {
        JoinedSets sets = new JoinedSets(grid.cells());
        for (int points : new int[] {POINTS_TRIED_FIRST, Integer.MAX_VALUE}) {
            for (int cell = 0; cell < grid.cells(); cell++) {
                if ((cell & CELLS_A_ROUND - 1) == 0) {
                    checkpoint.run();
                }
                if (hasCore(cell)) {
                    joinAround(sets, cell, points);
                }
            }
        }
        return sets;
    }

    private void joinAround(JoinedSets sets, int one, int points) {
        grid.around(
                one,
                other -> {
                    if (other > one && !sets.joined(one, other)) {
                        distances.add(join(sets, one, other, points));
                    }
                    return true;
                });
    }

    private boolean hasCore(int cell) {
        for (int point = grid.start(cell); point < grid.start(cell + 1); point++) {
            if (core[point]) {
                return true;
            }
        }
        return false;
    }

    /** Joins two cells by the first pair in reach among so many points of each. */
    private long join(JoinedSets sets, int one, int other, int points) {
        long compared = 0;
        int oneEnd = end(one, points);
        int otherEnd = end(other, points);
        for (int point = grid.start(one); point < oneEnd; point++) {
            for (int near = grid.start(other); core[point] && near < otherEnd; near++) {
                if (core[near]) {
                    compared++;
                    if (grid.near(point, near)) {
                        sets.join(one, other);
                        return compared;
                    }
                }
            }
        }
        return compared;
    }

    private int end(int cell, int points) {
        int size = Math.min(points, grid.start(cell + 1) - grid.start(cell));
        return grid.start(cell) + size;
    }

    private int numberClusters(JoinedSets sets) {
        int[] numberOf = new int[grid.cells()];
        Arrays.fill(numberOf, DensityClusters.NONE);
        int next = 0;
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (hasCore(cell)) {
                int root = sets.root(cell);
                if (numberOf[root] == DensityClusters.NONE) {
                    numberOf[root] = next++;
                }
                for (int point = grid.start(cell); point < grid.start(cell + 1); point++) {
                    labels[point] = core[point] ? numberOf[root] : DensityClusters.NONE;
                }
            }
        }
        return next;
    }

    private void labelBorders(int from, int to) {
        Border border = new Border();
        for (int cell = from; cell < to; cell++) {
            for (int point = grid.start(cell); point < grid.start(cell + 1); point++) {
                if (!core[point]) {
                    labels[point] = border.label(cell, point);
                }
            }
        }
        distances.add(border.compared);
    }

    /** Finds the lowest cluster number among the cores that a point reaches. */
    private final class Border {
        private long compared;
        private int lowest;

        int label(int own, int point) {
            lowest = Integer.MAX_VALUE;
            grid.around(
                    own,
                    cell -> {
                        look(cell, point);
                        return true;
                    });
            return lowest == Integer.MAX_VALUE ? DensityClusters.NONE : lowest;
        }

        private void look(int cell, int point) {
            for (int near = grid.start(cell); near < grid.start(cell + 1); near++) {
                if (core[near] && labels[near] < lowest) {
                    compared++;
                    if (grid.near(point, near)) {
                        lowest = labels[near];
                    }
                }
            }
        }
    }
}
