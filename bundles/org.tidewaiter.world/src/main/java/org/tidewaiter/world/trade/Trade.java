package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.Map;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Archive;

/**
 * Writes three years of import declarations, 2023 to 2025, with their traders, links and debts.
 *
 * <p>Each importer lives its years from a fork of the dice of its own and is forgotten; suppliers,
 * buildings, brokers, forwarders and warehouses are made from their number whenever they are asked
 * for. Cost: linear in the items. Memory: about eight bytes a supplier, for how much each sells.
 */
public final class Trade {

    /** How many items a world of scale 1 has. */
    public static final int ITEMS = 120_000;

    /** How many suppliers the register of a world of scale 1 has, whether they sell or not. */
    public static final int SUPPLIERS = 24_000;

    /** How many importers of a world of scale 1 have paper companies. */
    public static final int PAPER_IMPORTERS = 40;

    /** How many delinquents of a world of scale 1 go on in another name. */
    public static final int HIDDEN_DEBTORS = 60;

    private static final int PLAIN_DEBTORS = 60;

    private final Blend blend;
    private final double scale;
    private final Dice dice;

    private Trade(Blend blend, double scale, Dice dice) {
        this.blend = blend;
        this.scale = scale;
        this.dice = dice;
    }

    /** Even months; few lawfully share an address or a chain. */
    public static Trade calm(double scale, Dice dice) {
        return new Trade(Blend.calm(), scale, dice);
    }

    /** Peaks before holidays, and more that go through the integrated houses. */
    public static Trade busy(double scale, Dice dice) {
        return new Trade(Blend.busy(), scale, dice);
    }

    /** Peaks, and many who lawfully share addresses and chains. */
    public static Trade hard(double scale, Dice dice) {
        return new Trade(Blend.hard(), scale, dice);
    }

    /** Writes the years; returns how many items they have. */
    public long write(Archive archive, Monitor monitor) throws IOException {
        long target = (long) (ITEMS * scale);
        monitor.phase("make-imports", target);
        try (ImportSheet sheet = new ImportSheet(archive.folder(), dice.fork("declarations"));
                LinkSheet links = new LinkSheet(archive.folder())) {
            TraderSheet traders = new TraderSheet(archive.traders(), blend.guessed());
            Importers importers = importers();
            Stage stage =
                    new Stage(
                            new Registry(traders, links, dice.fork("registry")),
                            importers,
                            new Ledger(sheet, new Seasons(blend.peak()), archive.inspections()),
                            new Debts(archive.violations(), dice.fork("debts")),
                            archive.truth());
            importers.logistics().write(traders);
            suppliers(importers, traders, monitor);
            Progress progress = new Progress(sheet, monitor);
            schemes(stage, progress);
            lookAlikes(stage, progress);
            Ordinary ordinary = new Ordinary(stage);
            for (long i = 0; sheet.items() < target; i++) {
                ordinary.live(dice.fork("ordinary").fork(i));
                progress.told();
            }
            return sheet.items();
        }
    }

    private Importers importers() {
        Markets markets = new Markets(SUPPLIERS * scale);
        Buildings buildings =
                new Buildings(
                        markets.cities(), markets.suppliersByCity(), scale, dice.fork("buildings"));
        Suppliers suppliers = new Suppliers(markets, buildings, dice.fork("suppliers"));
        Logistics logistics = new Logistics(scale, blend.houseShare(), dice.fork("logistics"));
        return new Importers(markets, suppliers, logistics, scale, dice.fork("importers"));
    }

    /** Enters every supplier of the markets, whether anybody buys from it or not. */
    private void suppliers(Importers importers, TraderSheet traders, Monitor monitor)
            throws IOException {
        Dice hand = dice.fork("register");
        for (Market market : importers.markets().all()) {
            for (int rank = 0; rank < market.size(); rank++) {
                Supplier supplier = importers.suppliers().of(market, rank);
                traders.supplier(supplier, hand.fork(supplier.key()));
            }
            monitor.checkpoint();
        }
    }

    private void schemes(Stage stage, Progress progress) throws IOException {
        PaperCompanies papers = new PaperCompanies(stage);
        for (int i = 0; i < atLeastOne(PAPER_IMPORTERS); i++) {
            papers.live(dice.fork("papers").fork(i));
            progress.told();
        }
        Debtors debtors = new Debtors(stage);
        for (int i = 0; i < atLeastOne(HIDDEN_DEBTORS); i++) {
            debtors.hidden(dice.fork("debtors").fork(i));
            progress.told();
        }
        for (int i = 0; i < atLeastOne(PLAIN_DEBTORS); i++) {
            debtors.plain(dice.fork("plain").fork(i));
            progress.told();
        }
    }

    private void lookAlikes(Stage stage, Progress progress) throws IOException {
        Neighbours neighbours = new Neighbours(stage);
        for (AddressLike kind : AddressLike.values()) {
            for (int i = 0; i < scaled(blend.addresses(), kind); i++) {
                neighbours.live(kind, dice.fork(kind.name()).fork(i));
                progress.told();
            }
        }
        LawfulHeirs heirs = new LawfulHeirs(stage, new Debtors(stage));
        for (HeirLike kind : HeirLike.values()) {
            for (int i = 0; i < scaled(blend.heirs(), kind); i++) {
                heirs.live(kind, dice.fork(kind.name()).fork(i));
                progress.told();
            }
        }
    }

    private int atLeastOne(int count) {
        return (int) Math.max(1, count * scale + 0.5);
    }

    private <K> int scaled(Map<K, Integer> counts, K kind) {
        return (int) (counts.getOrDefault(kind, 0) * scale + 0.5);
    }

    /** Tells the monitor of items written since it was last told. */
    private static final class Progress {

        private final ImportSheet sheet;
        private final Monitor monitor;
        private long told;

        Progress(ImportSheet sheet, Monitor monitor) {
            this.sheet = sheet;
            this.monitor = monitor;
        }

        void told() {
            monitor.step(sheet.items() - told);
            told = sheet.items();
        }
    }
}
