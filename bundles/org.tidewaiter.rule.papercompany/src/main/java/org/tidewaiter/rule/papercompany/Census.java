package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.rule.papercompany.Quarters.Level;

/**
 * How many exporters, and how many of their trade links, each building and each wider place has, in
 * all and by chapter of the goods.
 *
 * <p>A trade link joins an exporter and a buying party. Memory: 24 to 40 bytes a place and chapter.
 * Immutable once built, thread-safe.
 */
final class Census {

    private static final int BUILDING = Level.values().length;

    private final TupleCodes places = new TupleCodes(3);
    private int[] exporters = new int[64];
    private int[] links = new int[64];

    /** A chapter that stands for all goods. */
    static final int ALL_GOODS = -2;

    /** The chapter of exporters of whom no goods are known. */
    static final int NO_GOODS = -1;

    /** Exporters and trade links of one place. */
    record Count(int exporters, int links) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(exporters + other.exporters, links + other.links);
        }
    }

    /**
     * Counts.
     *
     * @param chapterOf the main chapter by exporter, {@link #NO_GOODS} if not known
     */
    Census(Quarters quarters, Trade trade, int[] chapterOf) {
        for (int exporter = 0; exporter < quarters.exporters(); exporter++) {
            int building = quarters.buildingOf()[exporter];
            if (building == Quarters.NOWHERE) {
                continue;
            }
            int degree = trade.partiesOf(exporter);
            add(BUILDING, building, chapterOf[exporter], degree);
            for (Level level : Level.values()) {
                int place = quarters.at(level, building);
                if (place != Quarters.NOWHERE) {
                    add(level.ordinal(), place, chapterOf[exporter], degree);
                }
            }
        }
    }

    private void add(int kind, int place, int chapter, int degree) {
        add(places.add(kind, place, ALL_GOODS), degree);
        add(places.add(kind, place, chapter), degree);
    }

    private void add(int code, int degree) {
        if (code >= exporters.length) {
            exporters = Arrays.copyOf(exporters, code * 2);
            links = Arrays.copyOf(links, code * 2);
        }
        exporters[code]++;
        links[code] += degree;
    }

    /** The count of a building, of one chapter or of all goods. */
    Count ofBuilding(int building, int chapter) {
        return at(places.find(BUILDING, building, chapter));
    }

    /** The count of a wider place, of one chapter or of all goods. */
    Count of(Level level, int place, int chapter) {
        return at(places.find(level.ordinal(), place, chapter));
    }

    private Count at(int code) {
        return code < 0 ? Count.NONE : new Count(exporters[code], links[code]);
    }
}
