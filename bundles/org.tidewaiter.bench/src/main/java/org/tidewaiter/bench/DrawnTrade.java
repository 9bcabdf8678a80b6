package org.tidewaiter.bench;

import java.util.SplittableRandom;

/**
 * Who buys of whom, and in which building each exporter sits, drawn from a seed.
 *
 * <p>An importer for each 10 links, an exporter for each 4, a building for each 2 exporters; low
 * numbers of either have far more links and exporters. One importer in 50 buys in one building
 * only.
 *
 * @param importer of each link; links may repeat
 * @param exporter of each link
 * @param buildingOf the building of each exporter
 */
record DrawnTrade(int importers, int exporters, int[] importer, int[] exporter, int[] buildingOf) {

    private static final int LINKS_AN_IMPORTER = 10;
    private static final int LINKS_AN_EXPORTER = 4;
    private static final int EXPORTERS_A_BUILDING = 2;
    private static final int ONE_IN = 50;
    private static final int NEIGHBOURS = 8;

    static DrawnTrade of(Setting setting) {
        SplittableRandom random = new SplittableRandom(setting.seed());
        int importers = setting.size() / LINKS_AN_IMPORTER;
        int exporters = setting.size() / LINKS_AN_EXPORTER;
        int buildings = exporters / EXPORTERS_A_BUILDING;
        int[] buildingOf = new int[exporters];
        for (int exporter = 0; exporter < exporters; exporter++) {
            // neighbours by number share a building, so that paper importers find them
            boolean block = exporter / NEIGHBOURS % 2 == 0;
            buildingOf[exporter] = block ? exporter / NEIGHBOURS : random.nextInt(buildings);
        }
        int[] importer = new int[setting.size()];
        int[] exporter = new int[setting.size()];
        for (int link = 0; link < importer.length; link++) {
            importer[link] = link / LINKS_AN_IMPORTER % importers;
            int drawn = random.nextInt(exporters);
            int popular = (int) ((long) drawn * drawn / exporters);
            boolean paper = importer[link] % ONE_IN == 0;
            int block = (int) (importer[link] * 2L * NEIGHBOURS % exporters);
            exporter[link] = paper ? (block + random.nextInt(NEIGHBOURS)) % exporters : popular;
        }
        return new DrawnTrade(importers, exporters, importer, exporter, buildingOf);
    }
}
