package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.lane.LaneHierarchy;

/**
 * The ways goods take: place, exit port, mode, and whether they stood at the port already.
 *
 * <p>Goods at the port when declared leave sooner than others, so they are lanes of their own: like
 * is compared with like. Levels: mode; port and mode; origin cell, port and mode; place, port and
 * mode. Immutable.
 */
final class Lanes {

    /** How many codes make a lane: mode, staged, port, place. */
    static final int WIDTH = 4;

    static final int LEVELS = 4;

    final int size;
    final double[] leastKm;
    private final byte[] modeOf;
    private final int[] portOf;
    private final int[] placeOf;
    private final int[] portModeOf;
    private final int portModes;
    private final int[][] levels;
    private final int[] sizes;

    /** The ports of the lanes that were read, each once. */
    static int[] ports(TupleCodes read) {
        return IntStream.range(0, read.size())
                .map(code -> read.value(code, 2))
                .distinct()
                .toArray();
    }

    /** Numbers the lanes that were read so that those of one level come together. */
    Lanes(TupleCodes read, int[] laneOfRow, PlaceBook places) {
        int[] ranks = ranks(read, places);
        for (int row = 0; row < laneOfRow.length; row++) {
            laneOfRow[row] = ranks[laneOfRow[row]];
        }
        size = read.size();
        leastKm = new double[size];
        modeOf = new byte[size];
        portOf = new int[size];
        placeOf = new int[size];
        portModeOf = new int[size];
        boolean[] staged = new boolean[size];
        for (int code = 0; code < size; code++) {
            int lane = ranks[code];
            modeOf[lane] = (byte) read.value(code, 0);
            staged[lane] = read.value(code, 1) == 1;
            portOf[lane] = read.value(code, 2);
            placeOf[lane] = read.value(code, 3);
            leastKm[lane] = places.leastKmToPort(placeOf[lane], portOf[lane]);
        }
        TupleCodes[] coarser = new TupleCodes[LEVELS - 1];
        Arrays.setAll(coarser, level -> new TupleCodes(level + 2));
        TupleCodes ofPortAndMode = new TupleCodes(2);
        levels = new int[LEVELS][size];
        for (int lane = 0; lane < size; lane++) {
            int mode = modeOf[lane];
            int atPort = staged[lane] ? 1 : 0;
            int cell = places.cell(placeOf[lane]);
            levels[0][lane] = coarser[0].add(mode, atPort);
            levels[1][lane] = coarser[1].add(mode, atPort, portOf[lane]);
            levels[2][lane] = coarser[2].add(mode, atPort, portOf[lane], cell);
            levels[3][lane] = lane;
            portModeOf[lane] = ofPortAndMode.add(mode, portOf[lane]);
        }
        portModes = ofPortAndMode.size();
        sizes = new int[] {coarser[0].size(), coarser[1].size(), coarser[2].size(), size};
    }

    /** Where each lane that was read stands by mode, staged, port, cell and place. */
    private static int[] ranks(TupleCodes read, PlaceBook places) {
        TupleCodes withCell = new TupleCodes(WIDTH + 1);
        for (int code = 0; code < read.size(); code++) {
            int place = read.value(code, 3);
            withCell.add(
                    read.value(code, 0),
                    read.value(code, 1),
                    read.value(code, 2),
                    places.cell(place),
                    place);
        }
        return withCell.ranks();
    }

    Mode mode(int lane) {
        return Mode.of(modeOf[lane]);
    }

    int port(int lane) {
        return portOf[lane];
    }

    int place(int lane) {
        return placeOf[lane];
    }

    /** The port and mode of a lane, staged or not, as a dense number. */
    int portMode(int lane) {
        return portModeOf[lane];
    }

    int portModes() {
        return portModes;
    }

    /** The lane of a coarser level, 0 the coarsest. */
    int at(int level, int lane) {
        return levels[level][lane];
    }

    int size(int level) {
        return sizes[level];
    }

    LaneHierarchy.Lanes hierarchy(int[] laneOfRow) {
        return new LaneHierarchy.Lanes(laneOfRow, levels, sizes);
    }
}
