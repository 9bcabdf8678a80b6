package org.tidewaiter.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.AddressReader;
import org.tidewaiter.place.BuildingKeys;
import org.tidewaiter.place.PostalAddress;

/** The row about which addresses name one building. */
final class Addresses {

    private static final String COUNTRY = "US";

    private Addresses() {}

    static Row row() {
        return new Row(
                "addresses",
                "which plain addresses name one building; size = addresses",
                "AddressReader, BuildingKeys",
                "DuckDB, regular expressions, keys numbered",
                3,
                Addresses::prepare);
    }

    private static Contest prepare(Setting setting) throws SQLException {
        DrawnAddresses drawn = DrawnAddresses.of(setting);
        DuckDb duck = DuckDb.open(setting);
        duck.texts("addresses", "text, town, state", drawn.text(), drawn.town(), drawn.state());
        String script = DuckDb.script("addresses.sql", Map.of());
        return new Contest(
                new Reading(drawn, setting.threads()),
                duck.side(script, "SELECT id, first FROM grouped ORDER BY id"),
                duck);
    }

    /** Reads every address and numbers the buildings. */
    private static final class Reading implements Side {

        /** How many keys are held at once, as {@code papercompany} does. */
        private static final int BATCH = 1 << 15;

        private final DrawnAddresses drawn;
        private final Workers workers;
        private final AddressReader reader = new AddressReader();
        private int[] buildingOf = new int[0];

        Reading(DrawnAddresses drawn, int threads) {
            this.drawn = drawn;
            this.workers = new Workers(threads, () -> {});
        }

        @Override
        public void answer() {
            AddressKey[] batch = new AddressKey[Math.min(BATCH, drawn.text().length)];
            BuildingKeys keys = new BuildingKeys();
            for (int begin = 0; begin < drawn.text().length; begin += BATCH) {
                int size = Math.min(BATCH, drawn.text().length - begin);
                read(begin, size, batch);
                for (int i = 0; i < size; i++) {
                    keys.add(batch[i]);
                }
            }
            buildingOf = new int[drawn.text().length];
            Arrays.setAll(buildingOf, keys.buildings()::of);
        }

        private void read(int begin, int size, AddressKey[] batch) {
            workers.share(
                    size,
                    (part, from, to) -> {
                        for (int i = from; i < to; i++) {
                            batch[i] = reader.read(address(begin + i));
                        }
                    });
        }

        private PostalAddress address(int i) {
            return new PostalAddress(
                    COUNTRY, drawn.text()[i], drawn.town()[i], drawn.state()[i], "");
        }

        /** Each address with the first one of its building: numbers themselves are free. */
        @Override
        public Checksum checksum() {
            int[] first = new int[buildingOf.length];
            Arrays.fill(first, -1);
            Checksum.Builder checksum = new Checksum.Builder();
            for (int i = 0; i < buildingOf.length; i++) {
                int building = buildingOf[i];
                if (building >= 0 && first[building] < 0) {
                    first[building] = i;
                }
                checksum.add(i, building < 0 ? -1 : first[building]);
            }
            return checksum.build();
        }
    }
}
