package org.tidewaiter.world.travel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Year;

/** Writes {@code crossings.csv}, with the gaps that carriers' messages have. */
final class CrossingSheet implements Closeable {

    private final Network network;
    private final Sheet sheet;
    private final Scramble ids;

    CrossingSheet(Path folder, Network network, Dice dice) throws IOException {
        this.network = network;
        this.sheet = Sheet.of(folder, Crossings.PORT);
        this.ids = new Scramble(dice.fork("crossings"), 9);
    }

    long rows() {
        return sheet.rows();
    }

    /** Writes a row; the dice decide what the message lacks. */
    void write(Traveller who, Voyage voyage, Ticket ticket, Dice dice) throws IOException {
        sheet.with(Crossings.CROSSING_ID, "C" + ids.of(sheet.rows()));
        person(who, voyage, dice);
        voyage(voyage, ticket.booking(), dice);
        booking(ticket);
        sheet.end();
    }

    private void person(Traveller who, Voyage voyage, Dice dice) {
        sheet.with(Crossings.TRAVELLER_ID, who.id());
        sheet.with(Crossings.FAMILY_NAME, who.familyName());
        sheet.with(Crossings.GIVEN_NAMES, who.givenNames());
        if (!dice.chance(0.01)) {
            sheet.with(Crossings.BIRTH_DATE, Year.date(who.birthDay()));
            sheet.with(Crossings.SEX, who.sex());
        }
        sheet.with(Crossings.NATIONALITY, who.home().country());
        sheet.with(Crossings.RESIDENCE_COUNTRY, dice.chance(0.3) ? "" : who.home().country());
        if (who.id().isEmpty() || !dice.chance(0.03)) {
            sheet.with(Crossings.DOCUMENT_TYPE, "P");
            sheet.with(Crossings.DOCUMENT_ISSUER, who.home().country());
            sheet.with(Crossings.DOCUMENT_NUMBER, who.passport().on(voyage.day()));
        }
    }

    private void voyage(Voyage voyage, Booking booking, Dice dice) {
        Route route = network.route(voyage);
        Gateway from = route.from(voyage.direction());
        Gateway to = route.to(voyage.direction());
        String operator = route.carrier(voyage.slot());
        boolean shared = !booking.marketedBy().isEmpty();
        sheet.with(Crossings.TRANSPORT_MODE, route.sea() ? "SEA" : "AIR");
        sheet.with(Crossings.CARRIER, shared ? booking.marketedBy() : operator);
        sheet.with(Crossings.OPERATING_CARRIER, shared || dice.chance(0.3) ? operator : "");
        int number = route.number(voyage.direction(), voyage.slot());
        String digits = Integer.toString(number);
        sheet.with(
                Crossings.VOYAGE_NUMBER, number < 1000 && dice.chance(0.2) ? "0" + digits : digits);
        if (!network.lacksLocalDate(voyage)) {
            sheet.with(Crossings.DEPARTURE_DATE_LOCAL, Year.date(voyage.day()));
        }
        sheet.with(Crossings.DEPARTURE_PORT, from.code());
        sheet.with(Crossings.ARRIVAL_PORT, to.code());
        times(voyage, from, to, dice);
    }

    private void times(Voyage voyage, Gateway from, Gateway to, Dice dice) {
        long departure = network.departure(voyage);
        long arrival = network.arrival(voyage);
        long delay = network.delayMinutes(voyage) * 60L;
        sheet.with(Crossings.DEPARTURE_TIME, Year.time(departure, from.offsetMinutes()));
        if (!dice.chance(0.02)) {
            sheet.with(Crossings.ARRIVAL_TIME, Year.time(arrival, to.offsetMinutes()));
        }
        if (!dice.chance(0.1)) {
            sheet.with(
                    Crossings.ACTUAL_DEPARTURE_TIME,
                    Year.time(departure + delay, from.offsetMinutes()));
            sheet.with(
                    Crossings.ACTUAL_ARRIVAL_TIME, Year.time(arrival + delay, to.offsetMinutes()));
        }
    }

    private void booking(Ticket ticket) {
        Booking booking = ticket.booking();
        sheet.with(Crossings.TRAVELLER_STATUS, ticket.status());
        sheet.with(Crossings.BOOKING_REFERENCE, booking.reference());
        if (!booking.reference().isEmpty()) {
            sheet.with(Crossings.BOOKED_AT, Year.koreanTime(booking.bookedAt()));
        }
        sheet.with(Crossings.AGENCY, booking.agency());
        sheet.with(Crossings.CONTACT, booking.contact());
        sheet.with(Crossings.PAYMENT, booking.payment());
        sheet.with(Crossings.SEAT, ticket.seat());
        sheet.with(Crossings.BAG_GROUP, ticket.bags());
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
