package org.tidewaiter.rule.fakeexport;

/**
 * What the rule keeps of each export declaration, by row.
 *
 * <p>Times but the acceptance are seconds after it. At most 45 bytes a row, 25 without truck,
 * container, office and loading date. Written once by {@link ExportReader}, then only read.
 */
final class ExportRows {

    /** A time or day that is not there. */
    static final int NONE = Integer.MIN_VALUE;

    /** A procedure by which goods are lawfully declared late. */
    static final byte LATE = 1;

    /** The departure is the scheduled one. */
    static final byte SCHEDULED = 2;

    /** A refund of duties or taxes is claimed. */
    static final byte REFUND = 4;

    final int size;
    final int parties;
    final int[] exporterOf;
    final byte[] flags;

    /** When it was first accepted, in seconds since 1970. */
    final long[] acceptedAt;

    final int[] gapSeconds;
    final int[] bondedSeconds;
    final int[] gateSeconds;

    /** Last day of loading, in days since 1970; empty if the data have none. */
    final int[] dueDay;

    /** Codes; empty if the data have none. */
    final int[] truckOf;

    final int[] containerOf;
    final int[] officeOf;

    /** The lane by row, filled by {@link Lanes}. */
    final int[] laneOf;

    /**
     * Which of the optional columns the data have.
     *
     * @param parties how many codes of traders there are
     */
    record Shape(
            int size, int parties, boolean due, boolean truck, boolean container, boolean office) {

        long bytes() {
            int optional = 4 * (flag(due) + flag(truck) + flag(container) + flag(office));
            return size * (29L + optional);
        }

        private static int flag(boolean has) {
            return has ? 1 : 0;
        }
    }

    ExportRows(Shape shape) {
        size = shape.size();
        parties = shape.parties();
        exporterOf = new int[size];
        flags = new byte[size];
        acceptedAt = new long[size];
        gapSeconds = new int[size];
        bondedSeconds = new int[size];
        gateSeconds = new int[size];
        laneOf = new int[size];
        dueDay = new int[shape.due() ? size : 0];
        truckOf = new int[shape.truck() ? size : 0];
        containerOf = new int[shape.container() ? size : 0];
        officeOf = new int[shape.office() ? size : 0];
    }

    boolean has(int row, byte flag) {
        return (flags[row] & flag) != 0;
    }

    boolean departed(int row) {
        return gapSeconds[row] != NONE;
    }

    /** Whether the goods were at the port gate when they were declared. */
    boolean staged(int row) {
        return gateSeconds[row] != NONE && gateSeconds[row] <= 0;
    }

    /** When the goods may have left their place: the acceptance, or an earlier bonded transport. */
    int startSeconds(int row) {
        return bondedSeconds[row] == NONE ? 0 : Math.min(0, bondedSeconds[row]);
    }

    /** The time that was there for the way, from when the goods may have left to departure. */
    int availableSeconds(int row) {
        return clamped((long) gapSeconds[row] - startSeconds(row));
    }

    /** Seconds that fit an int and are not {@link #NONE}. */
    static int clamped(long seconds) {
        return (int) Math.max(NONE + 1L, Math.min(Integer.MAX_VALUE, seconds));
    }
}
