package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tidewaiter.api.rule.CandidateSink;

/** Finds goods that were declared long ago and have not departed, for given parameters. */
final class Overdue {

    static final String KIND = "never-departed";

    private static final int DAY_SECONDS = 86_400;

    private final Baseline baseline;
    private final FakeExportParameters parameters;
    private final long asOfSeconds;
    private final List<Integer> found = new ArrayList<>();
    private long waiting;
    private long old;

    Overdue(Baseline baseline, FakeExportParameters parameters, long asOfSeconds) {
        this.baseline = baseline;
        this.parameters = parameters;
        this.asOfSeconds = asOfSeconds;
        ExportRows rows = baseline.rows;
        for (int row = 0; row < rows.size; row++) {
            if (rows.acceptedAt[row] >= baseline.fromSeconds && !rows.has(row, ExportRows.LATE)) {
                add(row);
            }
        }
    }

    private void add(int row) {
        if (asOfSeconds >= limitSeconds(row)) {
            old++;
        }
        OptionalDouble days = overdueDays(row);
        if (days.isPresent() && days.getAsDouble() >= 0) {
            found.add(row);
        } else if (days.isPresent()) {
            waiting++;
        }
    }

    private long limitSeconds(int row) {
        long limit =
                baseline.rows.acceptedAt[row] + (long) parameters.neverDepartedDays() * DAY_SECONDS;
        int due = baseline.rows.dueDay.length == 0 ? ExportRows.NONE : baseline.rows.dueDay[row];
        return due == ExportRows.NONE ? limit : Math.max(limit, (due + 1L) * DAY_SECONDS);
    }

    /** For how many days a row is overdue, negative if it still has time; empty if it departed. */
    OptionalDouble overdueDays(int row) {
        return baseline.rows.departed(row) || baseline.rows.has(row, ExportRows.LATE)
                ? OptionalDouble.empty()
                : OptionalDouble.of((asOfSeconds - limitSeconds(row)) / (double) DAY_SECONDS);
    }

    /** Days from a row's acceptance to the end of the data. */
    double ageDays(int row) {
        return (asOfSeconds - baseline.rows.acceptedAt[row]) / (double) DAY_SECONDS;
    }

    List<Integer> found() {
        return found;
    }

    /** How rare it is, among declarations of that age, not to have departed; in log10 units. */
    double rarity() {
        return -StrictMath.log10((found.size() + 1.0) / (old + 1.0));
    }

    /** The share of declarations past their limit that have departed. */
    double departedShare() {
        return 1 - (double) found.size() / Math.max(1, old);
    }

    double weight(int row) {
        double days = overdueDays(row).orElse(0);
        return rarity() + StrictMath.log10(1 + Math.max(0, days) / parameters.neverDepartedDays());
    }

    void count(CandidateSink sink) {
        sink.count("not-yet-departed", waiting);
        sink.count("departures-due", old);
    }
}
