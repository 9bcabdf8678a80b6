package org.tidewaiter.data.duckdb;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * One thing done to the bytes of a file.
 *
 * @param where from 0 at the beginning to 1 at the end
 */
record Wound(Kind kind, double where, byte value) {

    enum Kind {
        REPLACE,
        INSERT,
        DELETE,
        REPEAT,
        CUT
    }

    /** Wounds the bytes behind the first {@code spared}. */
    static byte[] all(List<Wound> wounds, byte[] bytes, int spared) {
        byte[] wounded = bytes;
        for (Wound wound : wounds) {
            if (wounded.length > spared) {
                wounded = wound.done(wounded, spared);
            }
        }
        return wounded;
    }

    private byte[] done(byte[] bytes, int spared) {
        int at = spared + (int) (where * (bytes.length - spared - 1));
        int rest = bytes.length - at;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (kind) {
            case REPLACE -> {
                out.write(value);
                out.write(bytes, at + 1, rest - 1);
            }
            case INSERT -> {
                out.write(value);
                out.write(bytes, at, rest);
            }
            case DELETE -> out.write(bytes, at + 1, rest - 1);
            case REPEAT -> {
                out.write(bytes, at, Math.min(rest, value & 0xFF));
                out.write(bytes, at, rest);
            }
            case CUT -> {}
        }
        return out.toByteArray();
    }
}
