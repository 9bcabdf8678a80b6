package org.tidewaiter.rule.papercompany;

import java.util.Locale;
import java.util.Random;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/**
 * A small world written by hand: 60 ordinary exporters of Guangzhou in houses of their own, 40
 * importers who buy of five of them each, and the situations that tests add.
 *
 * <p>Every row that is added has the next id. Used by one thread.
 */
final class SampleWorld {

    static final int EXPORTERS = 60;
    static final int IMPORTERS = 40;

    final MemoryDataSetBuilder data = MemoryDataSet.named("sample");
    private final Random random;
    private int declarations;

    private SampleWorld(long seed) {
        random = new Random(seed);
    }

    /** The ordinary world. */
    static SampleWorld ordinary(long seed) {
        SampleWorld world = new SampleWorld(seed);
        for (int i = 0; i < EXPORTERS; i++) {
            world.exporter(
                    name("E", i),
                    "Ordinary " + word(i) + " Co Ltd",
                    (i + 1) + " Baiyun Road",
                    "registered_on=" + (2005 + i % 15) + "-03-0" + (1 + i % 9),
                    "phone=20-8" + (1000 + i),
                    "representative=P" + i);
        }
        for (int i = 0; i < IMPORTERS; i++) {
            world.importer(name("I", i), "Importer " + word(i));
            for (int k = 0; k < 5; k++) {
                String exporter = name("E", world.random.nextInt(EXPORTERS));
                world.ship(name("I", i), exporter, 1 + world.random.nextInt(3));
            }
        }
        return world;
    }

    /** The ordinary world with one importer of five paper companies, and one who just misses. */
    static SampleWorld planted() {
        SampleWorld world = ordinary(1);
        world.importer("I900", "Gangnam Trading", "representative=P900", "phone=2-900");
        for (int i = 0; i < 5; i++) {
            world.exporter(
                    "X" + i,
                    word(70 + i) + " Export Ltd",
                    "88 Huanshi Road",
                    "registered_on=2025-01-1" + i,
                    "phone=20-777",
                    "email=mail" + i + "@example.org",
                    "representative=" + (i < 3 ? "P900" : "P90" + i));
            world.ship("I900", "X" + i, 3);
        }
        for (int i = 0; i < 3; i++) {
            world.ship("I900", name("E", 10 + i), 2);
        }
        world.importer("I901", "Busan Trading");
        for (int i = 0; i < 3; i++) {
            world.exporter("Y" + i, word(80 + i) + " Goods Ltd", "7 Tianhe Road");
        }
        world.ship("I901", "Y0", 2);
        world.ship("I901", "Y1", 2);
        for (int i = 0; i < 3; i++) {
            world.ship("I901", name("E", 20 + i), 2);
        }
        world.ship("I001", "Y2", 1);
        world.link("TRADER", "I900", "TRADER", "I901X", "GROUP");
        world.link("TRAVELLER", "P900", "TRADER", "X4", "DIRECTOR");
        return world;
    }

    static String name(String kind, int number) {
        return kind + String.format(Locale.ROOT, "%03d", number);
    }

    /** A word of its own for each number, without digits. */
    static String word(int number) {
        String[] heads = {"Kar", "Mel", "Sun", "Tor", "Vil", "Nor", "Bex", "Dal", "Fen", "Gol"};
        String[] tails = {
            "ando", "ibrix", "omaru", "ushka", "ewell", "yster", "acon", "ilvo", "orim", "ett"
        };
        return heads[number / 10 % 10] + tails[number % 10];
    }

    SampleWorld exporter(String id, String name, String address, String... more) {
        return trader(
                id, name, "EXPORTER", "CN", address + ", Guangzhou", "locality=Guangzhou", more);
    }

    SampleWorld importer(String id, String name, String... more) {
        return trader(id, name, "IMPORTER", "KR", "1 Sejong-daero, Seoul", "locality=Seoul", more);
    }

    SampleWorld trader(
            String id,
            String name,
            String role,
            String country,
            String address,
            String locality,
            String... more) {
        String[] cells = new String[more.length + 6];
        cells[0] = "trader_id=" + id;
        cells[1] = "name=" + name;
        cells[2] = "role=" + role;
        cells[3] = "country=" + country;
        cells[4] = "address=" + address;
        cells[5] = locality;
        System.arraycopy(more, 0, cells, 6, more.length);
        data.row(Traders.PORT, cells);
        return this;
    }

    /** Some shipments on days of their own. */
    SampleWorld ship(String importer, String exporter, int times) {
        for (int i = 0; i < times; i++) {
            declare(importer, "exporter_id=" + exporter);
        }
        return this;
    }

    /** One shipment with these cells beside the usual ones. */
    SampleWorld declare(String importer, String... more) {
        int number = declarations++;
        String[] cells = new String[more.length + 8];
        cells[0] = "declaration_id=D" + String.format(Locale.ROOT, "%06d", number);
        cells[1] = "importer_id=" + importer;
        cells[2] =
                String.format(
                        Locale.ROOT,
                        "declared_at=2025-%02d-%02dT09:00:00Z",
                        2 + number % 11,
                        1 + number % 27);
        cells[3] = "hs_code=" + (number % 3 == 0 ? "610910" : "620342");
        cells[4] = "net_mass_kg=" + (100 + number % 7);
        cells[5] = "customs_value=" + (1000 + number % 13);
        cells[6] = "currency=USD";
        cells[7] = "departure_country=CN";
        System.arraycopy(more, 0, cells, 8, more.length);
        data.row(Imports.PORT, cells);
        return this;
    }

    SampleWorld link(String fromKind, String from, String toKind, String to, String relation) {
        data.row(
                Links.PORT,
                "from_kind=" + fromKind,
                "from_id=" + from,
                "to_kind=" + toKind,
                "to_id=" + to,
                "relation=" + relation);
        return this;
    }
}
