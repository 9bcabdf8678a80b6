package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.record.Codebook;

/** How goods leave the country. */
enum Mode {
    SEA,
    AIR,
    ROAD,
    RAIL,
    UNSTATED;

    private static final List<Mode> ALL = List.of(values());

    /** The mode by code of a codebook; texts that are none of them are unstated. */
    static int[] ordinals(Codebook modes) {
        int[] ordinals = new int[modes.size()];
        Arrays.fill(ordinals, UNSTATED.ordinal());
        for (Mode mode : values()) {
            int code = modes.code(mode.name());
            if (code >= 0) {
                ordinals[code] = mode.ordinal();
            }
        }
        return ordinals;
    }

    static Mode of(int ordinal) {
        return ALL.get(ordinal);
    }
}
