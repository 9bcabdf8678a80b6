package org.tidewaiter.rule.realimporter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/**
 * Importers who choose brokers where they clear and suppliers by their goods, some more popular
 * than others, and keep to them; and what a test plants among them. Days are counted from 2022.
 */
final class TradeWorld {

    static final LocalDate START = LocalDate.of(2022, 1, 1);
    static final int DAYS = 3 * 365;

    /** With whom and how goods come in. */
    record Chain(
            String broker,
            String forwarder,
            String warehouse,
            String supplier,
            String hs,
            String office) {

        Chain warehouse(String other) {
            return new Chain(broker, forwarder, other, supplier, hs, office);
        }

        Chain supplier(String other) {
            return new Chain(broker, forwarder, warehouse, other, hs, office);
        }

        Chain broker(String other) {
            return new Chain(other, forwarder, warehouse, supplier, hs, office);
        }

        Chain forwarder(String other) {
            return new Chain(broker, other, warehouse, supplier, hs, office);
        }
    }

    /** A declaration, before it is a row. */
    record Declaration(String importer, int day, Chain chain, int value, String more) {}

    final Random random;
    final List<Declaration> declarations = new ArrayList<>();
    private final MemoryDataSetBuilder others = MemoryDataSet.named("trade");
    private int violations;

    TradeWorld(long seed) {
        random = new Random(seed);
    }

    /** An index below {@code size}, the lower ones more likely. */
    private int popular(int size) {
        return (int) (size * Math.pow(random.nextDouble(), 1.6));
    }

    /** A chain of an honest importer: goods and office first, then partners that fit them. */
    Chain honest() {
        int office = random.nextInt(3);
        return honest(office, 10 + random.nextInt(12));
    }

    Chain honest(int office, int heading) {
        return new Chain(
                "B" + office + "-" + popular(15),
                "F" + popular(25),
                "W" + office + "-" + popular(12),
                "S" + heading + "-" + popular(20),
                heading + "01" + random.nextInt(3) + "0",
                "OFFICE" + office);
    }

    /** Importers who begin at any time, keep to three chains or fewer, and change now and then. */
    TradeWorld background(int importers, int mostDeclarations) {
        for (int i = 0; i < importers; i++) {
            String importer = "I%04d".formatted(i);
            int office = random.nextInt(3);
            int heading = 10 + random.nextInt(12);
            Chain[] chains = new Chain[3];
            Arrays.setAll(chains, chain -> honest(office, heading));
            int begins = random.nextInt(3) == 0 ? random.nextInt(DAYS) : 0;
            int count = 3 + random.nextInt(mostDeclarations);
            for (int n = 0; n < count; n++) {
                int which = random.nextInt(3);
                if (random.nextInt(12) == 0) {
                    chains[which] = honest(office, heading);
                }
                int day = begins + (DAYS - begins) * n / count;
                declare(importer, day, chains[which], 100 + random.nextInt(900));
            }
        }
        return this;
    }

    TradeWorld declare(String importer, int day, Chain chain, int value) {
        return declare(importer, day, chain, value, "");
    }

    /** More cells are {@code name=text}, parted by semicolons. */
    TradeWorld declare(String importer, int day, Chain chain, int value, String more) {
        declarations.add(new Declaration(importer, day, chain, value, more));
        return this;
    }

    /** Declarations at even distances. */
    TradeWorld declare(String importer, int from, int to, int count, Chain... chains) {
        for (int n = 0; n < count; n++) {
            declare(importer, from + (to - from) * n / count, chains[n % chains.length], 500);
        }
        return this;
    }

    TradeWorld sanction(String trader, int day) {
        return sanction(trader, day, "TAX_DELINQUENCY", "CONFIRMED");
    }

    TradeWorld sanction(String trader, int day, String offence, String status) {
        others.row(
                Violations.PORT,
                Map.of(
                        "violation_id",
                        "V" + violations++,
                        "subject_kind",
                        "TRADER",
                        "trader_id",
                        trader,
                        "offence",
                        offence,
                        "offence_date",
                        START.plusDays(day - 40L).toString(),
                        "effective_from",
                        START.plusDays(day).toString(),
                        "status",
                        status));
        return this;
    }

    /**
     * Shuffles whole chains among the declarations of one office and heading: who declares how
     * much, where, when and of what stays, and what goes together stays; who belongs to whom is
     * lost.
     */
    TradeWorld shuffled(long seed) {
        Map<String, List<Integer>> strata = new TreeMap<>();
        for (int i = 0; i < declarations.size(); i++) {
            Chain chain = declarations.get(i).chain;
            strata.computeIfAbsent(
                            chain.office + chain.hs.substring(0, 4), absent -> new ArrayList<>())
                    .add(i);
        }
        Random order = new Random(seed);
        for (List<Integer> stratum : strata.values()) {
            List<Chain> chains =
                    new ArrayList<>(stratum.stream().map(i -> declarations.get(i).chain).toList());
            Collections.shuffle(chains, order);
            for (int n = 0; n < chains.size(); n++) {
                Declaration one = declarations.get(stratum.get(n));
                declarations.set(
                        stratum.get(n),
                        new Declaration(one.importer, one.day, chains.get(n), one.value, one.more));
            }
        }
        return this;
    }

    MemoryDataSetBuilder others() {
        return others;
    }

    /** The second item belongs to the declaration before. */
    private static int item(Declaration one) {
        return one.more.contains("item_number=2") ? 2 : 1;
    }

    MemoryDataSetBuilder build() {
        return build(DAYS);
    }

    /** The declarations of earlier days only. */
    MemoryDataSetBuilder build(int beforeDay) {
        for (int i = 0; i < declarations.size(); i++) {
            Declaration one = declarations.get(i);
            Chain chain = one.chain;
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    "declaration_id=D%06d".formatted(i - item(one) + 1),
                                    "item_number=" + item(one),
                                    "declared_at=" + START.plusDays(one.day) + "T08:00:00Z",
                                    "customs_office=" + chain.office,
                                    "importer_id=" + one.importer,
                                    "exporter_id=" + chain.supplier,
                                    "broker_id=" + chain.broker,
                                    "forwarder_id=" + chain.forwarder,
                                    "warehouse_id=" + chain.warehouse,
                                    "carrier=C" + (i % 4),
                                    "hs_code=" + chain.hs,
                                    "departure_country=" + "KJCV".charAt(i % 4) + "X",
                                    "customs_value=" + one.value,
                                    "currency=KRW"));
            for (String more : one.more.split(";")) {
                if (!more.isEmpty() && !more.startsWith("item_number")) {
                    cells.add(more);
                }
            }
            if (one.day < beforeDay) {
                others.row(Imports.PORT, cells.toArray(String[]::new));
            }
        }
        declarations.clear();
        return others;
    }
}
