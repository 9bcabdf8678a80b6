package org.tidewaiter.rule.papercompany;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.kernel.work.Workers;

/**
 * What one assessment stands on: buildings, exporters and their trade, for given parameters.
 *
 * <p>Memory: 16 bytes an import row. Immutable, thread-safe.
 *
 * @param chapterOf the main chapter of goods by exporter
 * @param mentionOf by exporter, how most of its items mention it, {@link Majority#NONE} without any
 */
record Ground(
        Learned learned,
        PaperCompanyParameters parameters,
        Buildings buildings,
        History history,
        Trade trade,
        Goods goods,
        int[] chapterOf,
        int[] mentionOf,
        Ages ages) {

    /** Puts it together. */
    static Ground of(Learned learned, PaperCompanyParameters parameters, Workers workers) {
        Buildings buildings = Buildings.of(learned, parameters, workers);
        Shipments shipments = learned.shipments();
        int exporters = buildings.exporters().size();
        int[] exporterOf = new int[shipments.rows()];
        int[] partyOf = new int[shipments.rows()];
        fill(learned, buildings, exporterOf, partyOf);
        History history = new History(partyOf, exporterOf, shipments.day(), exporters);
        int from = firstDay(learned, parameters);
        int[] recent = exporterOf.clone();
        for (int row = 0; row < recent.length; row++) {
            recent[row] = shipments.day()[row] < from ? Shipments.NOBODY : recent[row];
        }
        Goods goods = new Goods(learned.data().codebook(Imports.HS_CODE.domain()));
        Trade trade =
                Trade.of(
                        new Trade.Sides(partyOf, learned.parties().size(), recent, exporters),
                        workers);
        return new Ground(
                learned,
                parameters,
                buildings,
                history,
                trade,
                goods,
                goods.mainChapters(recent, shipments.goods(), exporters),
                Majority.of(exporterOf, row -> shipments.mention()[row], exporters),
                new Ages(
                        buildings.exporters(),
                        learned.register(),
                        history,
                        parameters.youngDays()));
    }

    /** By row: who ships to whom; nobody where a party deals with itself. */
    private static void fill(
            Learned learned, Buildings buildings, int[] exporterOf, int[] partyOf) {
        Shipments shipments = learned.shipments();
        int[] exporterOfMention = new int[shipments.mentions().size()];
        Arrays.setAll(
                exporterOfMention,
                mention -> buildings.exporters().of(learned.firms().ofMention()[mention]));
        for (int row = 0; row < exporterOf.length; row++) {
            int mention = shipments.mention()[row];
            int importer = shipments.importer()[row];
            partyOf[row] = learned.parties().ofTrader[importer];
            boolean own =
                    mention == Shipments.NOBODY
                            || shipments.mentions().value(mention, Shipments.ID) == importer;
            exporterOf[row] = own ? Shipments.NOBODY : exporterOfMention[mention];
        }
    }

    private static int firstDay(Learned learned, PaperCompanyParameters parameters) {
        Instant asOf = learned.data().asOf();
        return (int)
                asOf.atZone(ZoneOffset.UTC)
                        .minusMonths(parameters.lookBackMonths())
                        .toLocalDate()
                        .toEpochDay();
    }

    Exporters exporters() {
        return buildings.exporters();
    }

    /** The name of an exporter in the {@link NameBook}: that of its first firm that has one. */
    int name(int exporter) {
        return Arrays.stream(exporters().firms(exporter))
                .map(firm -> learned.firms().name()[firm])
                .filter(name -> name != NameBook.NONE)
                .findFirst()
                .orElse(NameBook.NONE);
    }

    /** The address of an exporter as registered, or else as most of its items give it. */
    String written(int exporter) {
        int trader = exporters().trader(exporter);
        String registered =
                trader == Exporters.UNREGISTERED ? "" : learned.whereabouts().written(trader);
        return registered.isEmpty() && mentionOf[exporter] != Majority.NONE
                ? learned.whereabouts().declared(mentionOf[exporter])
                : registered;
    }

    Signs signs() {
        return new Signs(exporters(), learned.contacts(), ages, history);
    }

    Colocation.Field field() {
        return new Colocation.Field(trade, buildings.quarters(), chapterOf);
    }
}
