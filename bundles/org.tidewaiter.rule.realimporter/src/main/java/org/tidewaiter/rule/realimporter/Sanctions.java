package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.record.Violations;

/** The violations of traders that are in effect, as they were read. Immutable. */
final class Sanctions {

    /** A violation that was closed or ended in acquittal never makes a delinquent. */
    private static final Set<String> IN_EFFECT = Set.of("SUSPECTED", "CONFIRMED", "OPEN");

    private static final List<Column> COLUMNS =
            List.of(
                    Violations.SUBJECT_KIND,
                    Violations.STATUS,
                    Violations.TRADER_ID,
                    Violations.OFFENCE,
                    Violations.OFFENCE_DATE,
                    Violations.EFFECTIVE_FROM,
                    Violations.CLOSED_ON);

    /** Dates of one trader nearer than this are one sanction. */
    private static final int ONE_SANCTION_DAYS = 90;

    /** A violation in effect on the day the data end. */
    private record Violation(long row, int trader, int offence, int day) {}

    private final Codebook offences;
    private final List<Violation> violations = new ArrayList<>();
    private long unnamed;

    private Sanctions(Codebook offences) {
        this.offences = offences;
    }

    static Sanctions read(DataSet data, Table table) {
        Sanctions sanctions = new Sanctions(data.codebook(Violations.OFFENCE.domain()));
        int trader = data.codebook(Violations.SUBJECT_KIND.domain()).code("TRADER");
        Codebook statuses = data.codebook(Violations.STATUS.domain());
        int asOfDay = (int) Math.floorDiv(data.asOf().getEpochSecond(), 86_400L);
        try (Cursor cursor = table.scan(COLUMNS)) {
            while (cursor.advance()) {
                int[] kind = cursor.codes(Violations.SUBJECT_KIND);
                int[] status = cursor.codes(Violations.STATUS);
                int[] closed = cursor.days(Violations.CLOSED_ON);
                for (int i = 0; i < cursor.size(); i++) {
                    boolean open = closed[i] == Missing.DAY || closed[i] > asOfDay;
                    if (kind[i] == trader && open && IN_EFFECT.contains(statuses.text(status[i]))) {
                        sanctions.take(cursor, i, asOfDay);
                    }
                }
            }
        }
        return sanctions;
    }

    private void take(Cursor cursor, int i, int asOfDay) {
        int from = cursor.days(Violations.EFFECTIVE_FROM)[i];
        int day = from == Missing.DAY ? cursor.days(Violations.OFFENCE_DATE)[i] : from;
        int trader = cursor.codes(Violations.TRADER_ID)[i];
        if (trader < 0) {
            unnamed++;
        } else if (day <= asOfDay) {
            int offence = cursor.codes(Violations.OFFENCE)[i];
            violations.add(new Violation(cursor.rows()[i], trader, offence, day));
        }
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    /** How many violations name no trader. */
    long unnamed() {
        return unnamed;
    }

    /** The offences that occur. */
    Set<String> offences() {
        Set<String> texts = new TreeSet<>();
        violations.forEach(one -> texts.add(offences.text(one.offence)));
        return texts;
    }

    /** The traders with any violation in effect. */
    Set<Integer> violators() {
        Set<Integer> traders = new TreeSet<>();
        violations.forEach(one -> traders.add(one.trader));
        return traders;
    }

    /** The sanctions for offences that the parameters want, by trader and then by day. */
    List<Sanction> wanted(RealImporterParameters parameters) {
        Map<Integer, List<Violation>> byTrader = new TreeMap<>();
        for (Violation violation : violations) {
            if (parameters.wants(offences.text(violation.offence))) {
                byTrader.computeIfAbsent(violation.trader, absent -> new ArrayList<>())
                        .add(violation);
            }
        }
        List<Sanction> sanctions = new ArrayList<>();
        byTrader.forEach((trader, list) -> sanctions.addAll(joined(trader, list)));
        return sanctions;
    }

    private static List<Sanction> joined(int trader, List<Violation> violations) {
        violations.sort(Comparator.comparingInt(Violation::day).thenComparingLong(Violation::row));
        List<Sanction> sanctions = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        int day = violations.get(0).day;
        for (Violation violation : violations) {
            if (violation.day - day > ONE_SANCTION_DAYS) {
                sanctions.add(new Sanction(trader, day, List.copyOf(rows)));
                rows.clear();
                day = violation.day;
            }
            rows.add(violation.row);
        }
        sanctions.add(new Sanction(trader, day, List.copyOf(rows)));
        return sanctions;
    }
}
