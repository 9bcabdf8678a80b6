package org.tidewaiter.rule.realimporter;

import java.time.LocalDate;
import org.tidewaiter.kernel.work.Workers;

/** How many declarations each heading of goods has in each month of the year. Immutable. */
final class Seasons {

    private static final int MONTHS = 12;

    private final long[] counts;

    private Seasons(long[] counts) {
        this.counts = counts;
    }

    static Seasons count(ImportRows rows, int fromDay, Workers workers) {
        int size = rows.book.headings() * MONTHS;
        long[][] counts = new long[workers.parts()][];
        workers.share(
                rows.size(),
                (part, from, to) -> {
                    counts[part] = new long[size];
                    int month = 0;
                    int day = Integer.MIN_VALUE;
                    for (int place = from; place < to; place++) {
                        int heading = rows.book.heading(rows.code(ChainPart.GOODS, place));
                        if (heading >= 0 && rows.begins[place] && rows.dayOf[place] >= fromDay) {
                            if (rows.dayOf[place] != day) {
                                day = rows.dayOf[place];
                                month = LocalDate.ofEpochDay(day).getMonthValue() - 1;
                            }
                            counts[part][heading * MONTHS + month]++;
                        }
                    }
                });
        long[] sum = new long[size];
        for (long[] ofPart : counts) {
            for (int i = 0; i < size; i++) {
                sum[i] += ofPart[i];
            }
        }
        return new Seasons(sum);
    }

    /** By month of the year from January, the declarations of a heading. */
    long[] of(int heading) {
        return java.util.Arrays.copyOfRange(counts, heading * MONTHS, (heading + 1) * MONTHS);
    }
}
