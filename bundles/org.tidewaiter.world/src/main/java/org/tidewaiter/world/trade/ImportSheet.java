package org.tidewaiter.world.trade;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Year;

/** Writes {@code imports.csv}, as declarants fill it in: some columns often stay empty. */
final class ImportSheet implements Closeable {

    private static final double AMENDED = 0.02;
    private static final double VAT = 0.10;
    private static final double WON_PER_DOLLAR = 1350;
    private static final long HOUR_SECONDS = 3600;

    private static final long LAST_SECOND =
            Year.seconds(Year.DAYS, 0, Year.KOREA_OFFSET_MINUTES) - 1;

    private final Sheet sheet;
    private final Scramble ids;
    private final Dice spelling;
    private long declarations;
    private long items;

    ImportSheet(Path folder, Dice dice) throws IOException {
        sheet = Sheet.of(folder, Imports.PORT);
        ids = new Scramble(dice.fork("declarations"), 9);
        spelling = dice.fork("spelling");
    }

    /** Items so far; an amended one counts once. */
    long items() {
        return items;
    }

    /** Writes a declaration of so many items; returns its key. */
    String declare(Order order, int count, Dice dice) throws IOException {
        String id = "M" + ids.of(declarations++);
        Dice paper = dice.fork("paper");
        boolean amended = dice.chance(AMENDED);
        for (int item = 1; item <= count; item++) {
            row(id, item, 1, order, paper);
        }
        long later = order.at() + HOUR_SECONDS * (1 + paper.fork("later").below(240));
        if (amended && later <= LAST_SECOND) {
            for (int item = 1; item <= count; item++) {
                row(id, item, 2, order.at(later), paper);
            }
        }
        items += count;
        return id;
    }

    /** The name of the supplier as an importer mostly writes it. */
    String name(Firm importer, Supplier supplier) {
        Dice hand = hand(importer, supplier).fork(0);
        return hand.chance(0.5) ? supplier.name() : Spelling.ofName(supplier.name(), hand);
    }

    private Dice hand(Firm importer, Supplier supplier) {
        return spelling.fork(importer.id()).fork(supplier.key());
    }

    private void row(String id, int item, int version, Order order, Dice paper) throws IOException {
        Dice own = paper.fork("head");
        sheet.with(Imports.DECLARATION_ID, id)
                .with(Imports.ITEM_NUMBER, Integer.toString(item))
                .with(Imports.VERSION, Integer.toString(version))
                .with(Imports.DECLARED_AT, Year.koreanTime(order.at()))
                .with(Imports.CUSTOMS_OFFICE, order.chain().port().customsOffice())
                .with(Imports.DECLARATION_TYPE, own.chance(0.94) ? "NORMAL" : "SIMPLE")
                .with(Imports.PROCEDURE_CODE, own.chance(0.96) ? "40" : "42");
        parties(order, own);
        seller(order, own);
        carriage(order, own);
        goods(order, version, paper.fork(item));
        sheet.end();
    }

    private void parties(Order order, Dice own) {
        String importer = order.importer().id();
        Chain chain = order.chain();
        String payer = order.business().payer();
        sheet.with(Imports.IMPORTER_ID, importer);
        maybe(0.97, Imports.BROKER_ID, chain.broker().id(), own);
        maybe(0.88, Imports.FORWARDER_ID, chain.forwarder().id(), own);
        maybe(0.85, Imports.WAREHOUSE_ID, chain.warehouse().id(), own);
        maybe(0.95, Imports.DUTY_PAYER_ID, payer.isEmpty() ? importer : payer, own);
        maybe(0.5, Imports.CONSIGNEE_ID, importer, own);
        maybe(0.3, Imports.NOTIFY_ID, own.chance(0.5) ? chain.forwarder().id() : importer, own);
        Delivery delivery = order.business().delivery();
        maybe(0.7, Imports.DELIVERY_ADDRESS, delivery.seat().text(own), own);
        maybe(0.55, Imports.DELIVERY_PHONE, delivery.phone(), own);
    }

    /** An importer copies from the invoice: mostly in one way, now and then in another. */
    private void seller(Order order, Dice own) {
        Supplier supplier = order.source().supplier();
        List<String> codes = supplier.ids();
        Dice hand = hand(order.importer(), supplier);
        boolean coded = !codes.isEmpty() && own.chance(0.88);
        if (coded) {
            int usual = hand.fork("code").below(codes.size());
            int code = own.chance(0.85) ? usual : own.below(codes.size());
            sheet.with(Imports.EXPORTER_ID, codes.get(code));
        }
        Dice version = hand.fork(own.chance(0.75) ? 0 : own.between(1, 2));
        boolean usual = codes.isEmpty() || own.chance(0.8);
        String name =
                usual
                        ? name(order.importer(), supplier)
                        : Spelling.ofName(supplier.name(), version);
        maybe(coded ? 0.93 : 1, Imports.EXPORTER_NAME, name, own);
        Seat seat = supplier.seat();
        Dice pen = version.fork("address");
        String address = pen.chance(0.35) ? seat.text() : seat.text(pen);
        maybe(coded ? 0.55 : 0.9, Imports.EXPORTER_ADDRESS, address, own);
    }

    private void carriage(Order order, Dice own) {
        boolean air = order.chain().port().air();
        Country country = order.source().supplier().market().city().country();
        String carrier = "C" + country.lane().name().charAt(0) + (air ? "A" : "S") + own.below(9);
        sheet.with(Imports.TRANSPORT_MODE, air ? "AIR" : "SEA");
        maybe(0.9, Imports.CARRIER, carrier, own);
        maybe(0.85, Imports.MASTER_BILL, "MB" + (100_000_000 + own.below(900_000_000)), own);
        maybe(0.7, Imports.HOUSE_BILL, "HB" + (100_000_000 + own.below(900_000_000)), own);
        maybe(
                air ? 0 : 0.55,
                Imports.CONTAINER_NUMBER,
                "TWIU" + (1_000_000 + own.below(9_000_000)),
                own);
        sheet.with(Imports.ORIGIN_COUNTRY, own.chance(0.92) ? country.code() : "CN");
        sheet.with(Imports.DEPARTURE_COUNTRY, country.code());
    }

    private void goods(Order order, int version, Dice own) {
        Goods goods = order.source().supplier().market().goods();
        int habit = (int) (order.source().supplier().key() % goods.headings().size());
        int heading = own.chance(0.75) ? habit : own.below(goods.headings().size());
        String tail = Integer.toString(1000 + own.below(12) * 100 + own.below(3) * 10);
        double kilograms = own.logNormal(order.chain().port().air() ? 120 : 1800, 1.2);
        double price = goods.dollarsPerKg() * own.logNormal(1, 0.3) * order.source().price();
        if (version > 1) {
            price *= own.between(0.95, 1.1);
        }
        long value = (long) (kilograms * price) + 1;
        long duty = (long) (value * (goods.dutyRate() + VAT) * WON_PER_DOLLAR);
        sheet.with(Imports.HS_CODE, goods.headings().get(heading) + tail)
                .with(Imports.NET_MASS_KG, (long) kilograms + "." + own.below(10))
                .with(Imports.CUSTOMS_VALUE, Long.toString(value))
                .with(Imports.CURRENCY, "USD")
                .with(Imports.DUTY_TAX, Long.toString(duty));
        maybe(0.93, Imports.GOODS_DESCRIPTION, goods.description(), own);
        if (own.chance(0.9)) {
            boolean byMass = goods.unit().equals("KG");
            long quantity = (long) (byMass ? kilograms : kilograms * own.between(0.5, 4)) + 1;
            sheet.with(Imports.QUANTITY, Long.toString(quantity))
                    .with(Imports.QUANTITY_UNIT, goods.unit());
        }
    }

    private void maybe(double filled, Column column, String text, Dice own) {
        if (own.chance(filled)) {
            sheet.with(column, text);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
