package org.tidewaiter.world.trade;

import java.io.IOException;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.korea.Firms;
import org.tidewaiter.world.korea.Port;
import org.tidewaiter.world.sheet.Degrees;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Year;

/**
 * Writes traders as customs knows them: much of a Korean firm, little of one abroad.
 *
 * @param sheet {@code traders.csv}
 * @param guessed the share of coordinates abroad that are those of the city, because the geocoder
 *     found no more
 */
record TraderSheet(Sheet sheet, double guessed) {

    private static final double METRES_10 = 0.00005;

    /** Enters a Korean importer. */
    void importer(Firm firm, Dice dice) throws IOException {
        head(firm.id(), firm.name(), "IMPORTER", "KR");
        korean(firm.seat(), dice);
        sheet.with(Traders.REGISTRATION_NUMBER, registration(dice));
        maybe(0.95, Traders.REGISTERED_ON, Year.date(firm.registeredOn()), dice);
        maybe(0.9, Traders.PHONE, firm.contact().phone(), dice);
        maybe(0.6, Traders.EMAIL, firm.contact().email(), dice);
        maybe(0.85, Traders.REPRESENTATIVE, firm.contact().representative(), dice);
        sheet.end();
    }

    /** Enters a firm abroad under each of its codes, written anew each time. */
    void supplier(Supplier supplier, Dice dice) throws IOException {
        for (String id : supplier.ids()) {
            ForeignCity city = supplier.market().city();
            head(id, Spelling.ofName(supplier.name(), dice), "EXPORTER", city.country().code());
            Seat seat = supplier.seat();
            maybe(0.93, Traders.ADDRESS, dice.chance(0.4) ? seat.text() : seat.text(dice), dice);
            maybe(0.75, Traders.LOCALITY, city.name(), dice);
            maybe(0.5, Traders.REGION, city.region(), dice);
            maybe(seat.exact() ? 0.5 : 0, Traders.POSTAL_CODE, seat.building().postal(), dice);
            if (dice.chance(0.5)) {
                coordinates(seat, dice);
            }
            maybe(0.3, Traders.REGISTRATION_NUMBER, registration(dice), dice);
            maybe(0.6, Traders.REGISTERED_ON, Year.date(supplier.registeredOn()), dice);
            maybe(0.55, Traders.PHONE, supplier.contact().phone(), dice);
            maybe(0.4, Traders.EMAIL, supplier.contact().email(), dice);
            maybe(0.12, Traders.REPRESENTATIVE, supplier.contact().representative(), dice);
            sheet.end();
        }
    }

    /** Enters a broker or forwarder. */
    void helper(String id, String role, String trade, Dice dice) throws IOException {
        head(id, Firms.other(trade, dice), role, "KR");
        sheet.end();
    }

    /** Enters an integrated house as the broker and the forwarder that it is. */
    void house(String id, Dice dice) throws IOException {
        String name = Firms.other("INTEGRATED LOGISTICS", dice);
        head(id, name, "BROKER", "KR");
        sheet.end();
        head(id, name, "FORWARDER", "KR");
        sheet.end();
    }

    /** Enters a bonded warehouse near a port. */
    void warehouse(String id, Port port, Dice dice) throws IOException {
        head(id, Firms.other("BONDED WAREHOUSE", dice), "WAREHOUSE", "KR");
        sheet.with(Traders.LOCALITY, port.name());
        if (dice.chance(0.8)) {
            point(port.latitude() + 0.02 * dice.normal(), port.longitude() + 0.02 * dice.normal());
        }
        sheet.end();
    }

    private void head(String id, String name, String role, String country) {
        sheet.with(Traders.TRADER_ID, id)
                .with(Traders.NAME, name)
                .with(Traders.ROLE, role)
                .with(Traders.COUNTRY, country);
    }

    private void korean(KoreanSeat seat, Dice dice) {
        maybe(0.98, Traders.ADDRESS, seat.text(dice), dice);
        maybe(0.9, Traders.LOCALITY, seat.city().name(), dice);
        if (dice.chance(0.6)) {
            point(seat.latitude(), seat.longitude());
        }
    }

    private void coordinates(Seat seat, Dice dice) {
        ForeignCity city = seat.building().city();
        if (!seat.exact() || dice.chance(guessed)) {
            point(city.latitude(), city.longitude());
            return;
        }
        point(
                seat.building().latitude() + METRES_10 * dice.normal(),
                seat.building().longitude() + METRES_10 * dice.normal());
    }

    private void point(double latitude, double longitude) {
        sheet.with(Traders.LATITUDE, Degrees.text(latitude))
                .with(Traders.LONGITUDE, Degrees.text(longitude));
    }

    private void maybe(double known, Column column, String text, Dice dice) {
        if (dice.chance(known)) {
            sheet.with(column, text);
        }
    }

    private static String registration(Dice dice) {
        return (100 + dice.below(900))
                + "-"
                + (10 + dice.below(90))
                + "-"
                + (10_000 + dice.below(90_000));
    }
}
