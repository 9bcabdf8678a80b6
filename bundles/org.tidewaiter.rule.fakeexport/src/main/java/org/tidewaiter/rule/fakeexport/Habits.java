package org.tidewaiter.rule.fakeexport;

/** How exporters declare, and how often a port records arrivals at its gate. Immutable. */
final class Habits {

    /** So many departures weigh as much for a port's share as all ports do. */
    private static final int PRIOR = 100;

    private static final double MOST_AT_PORT = 0.5;

    private final int[] declared;
    private final int[] staged;
    private final int[] late;
    private final int[] departed;
    private final int[] atGate;
    private final int[] stagedAt;
    private long allDeparted;
    private long allStaged;

    private Habits(int parties, int portModes) {
        declared = new int[parties];
        staged = new int[parties];
        late = new int[parties];
        departed = new int[portModes];
        atGate = new int[portModes];
        stagedAt = new int[portModes];
    }

    static Habits count(ExportRows rows, Lanes lanes, long fromSeconds) {
        Habits habits = new Habits(rows.parties, lanes.portModes());
        for (int row = 0; row < rows.size; row++) {
            if (rows.acceptedAt[row] >= fromSeconds) {
                habits.add(rows, lanes.portMode(rows.laneOf[row]), row);
            }
        }
        return habits;
    }

    private void add(ExportRows rows, int portMode, int row) {
        int exporter = rows.exporterOf[row];
        boolean gone = rows.departed(row);
        declared[exporter]++;
        boolean after = gone && rows.gapSeconds[row] <= 0;
        boolean isLate = rows.has(row, ExportRows.LATE) || after;
        late[exporter] += isLate ? 1 : 0;
        // Who declares late has the goods at the port by then: that is no habit of keeping them
        // there.
        boolean isStaged = rows.staged(row) && !isLate;
        staged[exporter] += isStaged ? 1 : 0;
        if (gone && !isLate) {
            stagedAt[portMode] += isStaged ? 1 : 0;
            allStaged += isStaged ? 1 : 0;
            allDeparted++;
        }
        departed[portMode] += gone ? 1 : 0;
        atGate[portMode] += gone && rows.gateSeconds[row] != ExportRows.NONE ? 1 : 0;
    }

    int declared(int exporter) {
        return declared[exporter];
    }

    /** How many of an exporter's goods stood at the port gate when they were declared. */
    int staged(int exporter) {
        return staged[exporter];
    }

    /**
     * The share of departures from a port by a mode whose goods stood there when declared with
     * nothing on record: as many for each one on record as arrivals of all goods go unrecorded.
     */
    double unrecordedAtPort(int portMode) {
        double overall = allStaged / (allDeparted + 1.0);
        double recorded =
                (stagedAt[portMode] + PRIOR * overall) / (departed[portMode] + (double) PRIOR);
        double gate = gateShare(portMode);
        return Math.min(MOST_AT_PORT, recorded * (1 - gate) / gate);
    }

    /** How many of an exporter's declarations were late by procedure, or not before departure. */
    int late(int exporter) {
        return late[exporter];
    }

    /** How many departures there were from a port by a mode. */
    int departed(int portMode) {
        return departed[portMode];
    }

    /** The share of departures from a port by a mode that have an arrival at the gate. */
    double gateShare(int portMode) {
        return (atGate[portMode] + 0.5) / (departed[portMode] + 1.0);
    }
}
