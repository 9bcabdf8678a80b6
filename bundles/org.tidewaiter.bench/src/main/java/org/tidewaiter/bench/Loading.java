package org.tidewaiter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.data.duckdb.FolderDataSource;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/** The row about opening a file of crossings and cutting the columns that a rule reads. */
final class Loading {

    private static final double CROSSINGS_A_WORLD = 187_000;
    private static final long MEMORY_BYTES = 1L << 30;

    private static final List<Column.Code> CODES =
            List.of(
                    Crossings.TRAVELLER_ID,
                    Crossings.DOCUMENT_NUMBER,
                    Crossings.TRAVELLER_STATUS,
                    Crossings.CARRIER,
                    Crossings.VOYAGE_NUMBER,
                    Crossings.DEPARTURE_PORT,
                    Crossings.ARRIVAL_PORT,
                    Crossings.CONTACT,
                    Crossings.PAYMENT);
    private static final List<Column.Time> TIMES =
            List.of(Crossings.DEPARTURE_TIME, Crossings.ARRIVAL_TIME);

    private Loading() {}

    static Row row() {
        return new Row(
                "load",
                "a CSV of crossings with 29 columns, checked, in the order of its keys, 11 columns"
                        + " as numbers; size = crossings, about",
                "FolderDataSource, a cursor over all rows",
                "DuckDB: typed read, keys held unique, codes by text, one ordered table",
                1 / 1.3,
                Loading::prepare);
    }

    private static Contest prepare(Setting setting) throws IOException, SQLException {
        Path world = setting.scratch().resolve("world-" + setting.threads());
        double scale = setting.size() / CROSSINGS_A_WORLD;
        MadeUpWorld.write(
                new WorldPlan(setting.seed(), scale, Composition.CALM), world, Monitor.NONE);
        Path folder = Files.createDirectory(setting.scratch().resolve("load-" + setting.threads()));
        Path file = folder.resolve("crossings.csv");
        Files.move(world.resolve("crossings.csv"), file);
        DuckDb duck = DuckDb.open(setting);
        duck.run("SET memory_limit = '" + MEMORY_BYTES + "B'");
        String script =
                DuckDb.script(
                        "load.sql",
                        Map.of("file", "'" + file + "'", "missing", "(" + Missing.SECONDS + ")"));
        return new Contest(
                new Opening(folder, setting.threads()),
                duck.side(script, "SELECT * EXCLUDE key FROM lent ORDER BY key"),
                duck);
    }

    /** Opens a folder, walks over all rows as a rule does, and closes it. */
    private static final class Opening implements Side {
        private final Path folder;
        private final int threads;

        Opening(Path folder, int threads) {
            this.folder = folder;
            this.threads = threads;
        }

        @Override
        public void answer() {
            walk(rows -> {});
        }

        @Override
        public Checksum checksum() {
            Checksum.Builder checksum = new Checksum.Builder();
            walk(cursor -> add(cursor, checksum));
            return checksum.build();
        }

        private interface Batch {
            void take(Cursor cursor);
        }

        private void walk(Batch batch) {
            OpenRequest request =
                    new OpenRequest(
                            folder.toString(),
                            List.of(Crossings.PORT),
                            Double.NaN,
                            threads,
                            MEMORY_BYTES);
            DataSet data = new FolderDataSource().open(request, Monitor.NONE);
            try {
                List<Column> columns = new ArrayList<>(CODES);
                columns.addAll(TIMES);
                try (Cursor cursor = data.table(Crossings.PORT).orElseThrow().scan(columns)) {
                    while (cursor.advance()) {
                        batch.take(cursor);
                    }
                }
            } finally {
                data.close();
            }
        }

        private static void add(Cursor cursor, Checksum.Builder checksum) {
            long[] row = new long[CODES.size() + TIMES.size()];
            for (int i = 0; i < cursor.size(); i++) {
                for (int column = 0; column < CODES.size(); column++) {
                    row[column] = cursor.codes(CODES.get(column))[i];
                }
                for (int column = 0; column < TIMES.size(); column++) {
                    row[CODES.size() + column] = cursor.seconds(TIMES.get(column))[i];
                }
                checksum.add(row);
            }
        }
    }
}
