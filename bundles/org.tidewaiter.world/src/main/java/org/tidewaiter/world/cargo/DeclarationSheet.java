package org.tidewaiter.world.cargo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Year;

/** Writes {@code exports.csv}: nothing after the end of the year is known yet. */
final class DeclarationSheet implements Closeable {

    /** The last second of the year. */
    static final long LAST_SECOND = Year.seconds(Year.DAYS, 0, Year.KOREA_OFFSET_MINUTES) - 1;

    private static final int LOADING_TERM_DAYS = 30;
    private static final double REFUND = 0.3;
    private static final double REFUND_OF_FAKES = 0.55;

    private final Sheet sheet;
    private final Scramble ids;
    private final double gateKnown;
    private long declarations;

    DeclarationSheet(Path folder, double gateKnown, Dice dice) throws IOException {
        this.sheet = Sheet.of(folder, Exports.PORT);
        this.ids = new Scramble(dice.fork("declarations"), 9);
        this.gateKnown = gateKnown;
    }

    long declarations() {
        return declarations;
    }

    /** Writes the versions of a declaration; returns its key. */
    String write(Consignment goods, Paper paper, boolean fake, Dice dice) throws IOException {
        String id = "D" + ids.of(declarations++);
        Dice contents = dice.fork("contents");
        boolean amended = paper.amendedAt() <= LAST_SECOND;
        long declared = goods.timeline().declared();
        if (!amended || paper.keepsFirst()) {
            row(id, 1, declared, goods, paper, fake, contents.fork(0));
        }
        if (amended) {
            if (paper.tellsFirst()) {
                sheet.with(Exports.FIRST_SUBMITTED_AT, Year.koreanTime(declared));
            }
            row(id, 2, paper.amendedAt(), goods, paper, fake, contents.fork(0));
        }
        return id;
    }

    private void row(
            String id,
            int version,
            long submitted,
            Consignment goods,
            Paper paper,
            boolean fake,
            Dice dice)
            throws IOException {
        sheet.with(Exports.DECLARATION_ID, id)
                .with(Exports.VERSION, Integer.toString(version))
                .with(Exports.SUBMITTED_AT, Year.koreanTime(submitted))
                .with(Exports.CUSTOMS_OFFICE, goods.sailing().port().customsOffice())
                .with(Exports.PROCEDURE_CODE, paper.procedure())
                .with(Exports.EXIT_PORT, paper.exitPort())
                .with(Exports.DEPARTURE_SOURCE, paper.source());
        parties(goods);
        carriage(goods, fake, dice);
        contents(goods.exporter(), fake, dice);
        times(goods, dice);
        sheet.end();
    }

    private void parties(Consignment goods) {
        Exporter exporter = goods.exporter();
        sheet.with(Exports.EXPORTER_ID, exporter.id())
                .with(Exports.MANUFACTURER_ID, exporter.id())
                .with(Exports.CONSIGNEE_ID, exporter.consignee())
                .with(Exports.BROKER_ID, exporter.broker())
                .with(Exports.FORWARDER_ID, exporter.forwarder())
                .with(Exports.GOODS_PLACE, goods.site().code());
    }

    private void carriage(Consignment goods, boolean fake, Dice dice) {
        Sailing sailing = goods.sailing();
        boolean air = sailing.port().air();
        sheet.with(Exports.TRANSPORT_MODE, air ? "AIR" : "SEA")
                .with(Exports.VESSEL_ID, sailing.vessel())
                .with(Exports.VOYAGE_NUMBER, sailing.voyageNumber());
        if (!air && dice.chance(0.6)) {
            sheet.with(Exports.CONTAINER_NUMBER, "TWDU" + (1_000_000 + dice.below(9_000_000)));
        }
        if (fake || dice.chance(0.6)) {
            sheet.with(Exports.TRUCK, goods.truck());
        }
        if (dice.chance(0.8)) {
            sheet.with(Exports.MASTER_BILL, goods.masterBill());
        }
    }

    private void contents(Exporter exporter, boolean fake, Dice dice) {
        double kilograms = dice.logNormal(900, 1.4);
        boolean refund = dice.chance(fake ? REFUND_OF_FAKES : REFUND);
        sheet.with(Exports.REFUND_CLAIMED, refund ? "Y" : "N")
                .with(Exports.HS_CODE, exporter.hsChapter() + "" + (1000 + dice.below(40) * 10))
                .with(Exports.NET_MASS_KG, (long) kilograms + "." + dice.below(10))
                .with(
                        Exports.CUSTOMS_VALUE,
                        Long.toString((long) (kilograms * dice.logNormal(12, 0.9)) + 1))
                .with(Exports.CURRENCY, "USD");
    }

    private void times(Consignment goods, Dice dice) {
        Timeline times = goods.timeline();
        int declaredOn = Year.dayOf(times.declared(), Year.KOREA_OFFSET_MINUTES);
        sheet.with(Exports.LOADING_DUE_ON, Year.date(declaredOn + LOADING_TERM_DAYS));
        if (dice.chance(0.85)) {
            sheet.with(
                    Exports.SCHEDULED_DEPARTURE_AT, Year.koreanTime(goods.sailing().scheduled()));
        }
        if (dice.chance(0.25)) {
            known(Exports.BONDED_OUT_AT, times.left());
        }
        if (dice.chance(gateKnown)) {
            known(Exports.GATE_IN_AT, times.gate());
        }
        known(Exports.DEPARTED_AT, times.departed());
    }

    private void known(Column column, long time) {
        if (time <= LAST_SECOND) {
            sheet.with(column, Year.koreanTime(time));
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
