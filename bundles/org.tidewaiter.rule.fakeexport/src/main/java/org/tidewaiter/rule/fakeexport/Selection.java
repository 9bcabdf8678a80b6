package org.tidewaiter.rule.fakeexport;

import java.util.function.IntPredicate;
import org.tidewaiter.kernel.work.Workers;

/** Rows that meet a condition. */
final class Selection {

    private Selection() {}

    /** Those of rows 0 to {@code size - 1} that are wanted, ascending. */
    static int[] of(int size, IntPredicate wanted, Workers workers) {
        int[] starts = new int[workers.parts() + 1];
        workers.share(
                size,
                (part, from, to) -> {
                    int count = 0;
                    for (int row = from; row < to; row++) {
                        count += wanted.test(row) ? 1 : 0;
                    }
                    starts[part + 1] = count;
                });
        for (int part = 0; part < workers.parts(); part++) {
            starts[part + 1] += starts[part];
        }
        int[] selected = new int[starts[workers.parts()]];
        workers.share(
                size,
                (part, from, to) -> {
                    int next = starts[part];
                    for (int row = from; row < to; row++) {
                        if (wanted.test(row)) {
                            selected[next++] = row;
                        }
                    }
                });
        return selected;
    }
}
