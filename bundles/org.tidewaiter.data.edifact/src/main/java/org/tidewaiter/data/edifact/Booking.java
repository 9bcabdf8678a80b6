package org.tidewaiter.data.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;

/**
 * One booking (PNR) of a PNRGOV.
 *
 * <p>It holds, in this order: the booking and its travellers, each with documents and payment; its
 * flights, each with seats and bags; then its history, which is not read. Used by one thread.
 */
final class Booking {

    private static final Set<String> HISTORY = Set.of("MSG", "ABI", "SAC", "LTS");

    /** Of RPI, the action codes by which a flight is not held (AIRIMP). */
    private static final Set<String> NOT_HELD = Set.of("HX", "XX", "XL", "XK", "UN", "UC", "NO");

    private static final Pattern CREATED = Pattern.compile("(\\d{6}):(\\d{4})");
    private static final int DOCUMENT_FIELDS = 10;
    private static final int CARD_VENDOR = 3;
    private static final int CARD_NUMBER = 4;
    private static final int FEWEST_DIGITS = 8;

    private final Segment origin;
    private final Optional<Leg> flight;
    private final MessageRows rows;
    private final Party party;
    private final Contact contact = new Contact();
    private Optional<Traveller> current = Optional.empty();
    private final List<Leg> held = new ArrayList<>();

    /** The flight whose seats and bags are told, where it is that of the message and held. */
    private Optional<Leg> open = Optional.empty();

    private String locator = "";
    private String bookedAt = "";
    private String agency = "";
    private String lost = "";
    private boolean ended;
    private boolean inFlights;
    private boolean flown;

    /**
     * Begins a booking.
     *
     * @param flight of the message
     * @param before how many travellers the message has told of before
     */
    Booking(Segment origin, Optional<Leg> flight, MessageRows rows, long before) {
        this.origin = origin;
        this.flight = flight;
        this.rows = rows;
        this.party = new Party(before);
    }

    /** Says that something of the booking is lost. */
    void breakWith(String reason) {
        lost = lost.isEmpty() ? reason : lost;
    }

    void take(Segment segment) {
        ended = ended || HISTORY.contains(segment.tag());
        if (ended) {
            return;
        }
        switch (segment.tag()) {
            case "RCI" -> created(segment);
            case "ORG" -> agent(segment);
            case "TIF" -> current = Optional.of(party.traveller(segment, inFlights));
            case "TVL" -> flight(segment);
            case "RPI" -> held(segment);
            case "SSR" -> service(segment);
            case "ADD", "IFT" -> contact.take(segment);
            case "FOP" -> tell(Crossings.PAYMENT, rows.hashed(card(segment)));
            case "SSD" -> tellOnFlight(Crossings.SEAT, Codes.seat(segment.text(1)));
            case "TBD" -> tellOnFlight(Crossings.BAG_GROUP, bags(segment));
            default -> {}
        }
    }

    private void tell(Column column, String text) {
        current.ifPresent(who -> who.set(column, text));
    }

    private void tellOnFlight(Column column, String text) {
        if (open.isPresent()) {
            current.ifPresent(who -> who.replace(column, text));
        }
    }

    private void created(Segment rci) {
        if (!locator.isEmpty()) {
            return;
        }
        locator = rci.text(1, 1);
        Matcher at = CREATED.matcher(String.join(":", rci.components(1)));
        if (at.find()) {
            bookedAt =
                    Moment.dayFirst(at.group(1), at.group(2)).at().map(t -> t + ":00Z").orElse("");
        }
    }

    private void agent(Segment org) {
        if (agency.isEmpty()) {
            agency = org.text(2).isEmpty() ? org.text(2, 1) : org.text(2);
            agency = agency.isEmpty() ? org.text(1) : agency;
        }
    }

    private void flight(Segment tvl) {
        current = Optional.empty();
        inFlights = true;
        if (tvl.text(2).isEmpty()) {
            open = Optional.empty();
            return;
        }
        flown = true;
        Leg leg = Bookings.leg(tvl);
        open = flight.filter(leg::isOn).map(ours -> leg);
        open.ifPresent(held::add);
    }

    /** One segment given back leaves another on the same flight as it is. */
    private void held(Segment rpi) {
        if (NOT_HELD.contains(rpi.text(2))) {
            open.ifPresent(held::remove);
            open = Optional.empty();
        }
    }

    private void service(Segment ssr) {
        switch (ssr.text(1)) {
            case "DOCS" -> documents(ssr);
            case "SEAT" -> seats(ssr);
            case "CTCM", "CTCE" -> contact.take(ssr);
            default -> {}
        }
    }

    private void seats(Segment ssr) {
        if (open.isPresent()) {
            for (int i = 2; i < ssr.elements().size(); i++) {
                String seat = Codes.seat(ssr.text(i));
                party.byReference(ssr.text(i, 2)).ifPresent(w -> w.set(Crossings.SEAT, seat));
            }
        }
    }

    /** {@code /type/issuer/number/nationality/birth/sex/expiry/family/given/given}. */
    private void documents(Segment ssr) {
        Optional<Traveller> who = current;
        for (int i = 2; i < ssr.elements().size(); i++) {
            Optional<Traveller> named = party.byReference(ssr.text(i, 2));
            who = named.isPresent() ? named : who;
        }
        String text =
                ssr.components(1).stream()
                        .skip(4)
                        .filter(c -> c.contains("/"))
                        .findFirst()
                        .orElse("");
        if (text.isEmpty()) {
            return;
        }
        String[] told = (text.startsWith("/") ? text : "/" + text).split("/", -1);
        String[] fields = new String[DOCUMENT_FIELDS + 1];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = i < told.length ? told[i].strip() : "";
        }
        party.document(fields, who);
    }

    /**
     * The vendor and number of a card, hidden digits as X; empty for cash and the like, and where
     * so few digits are shown that many cards look alike.
     */
    private String card(Segment fop) {
        String number = fop.text(1, CARD_NUMBER).replaceAll("[ -]", "").replaceAll("\\D", "X");
        if (!fop.text(1).equals("CC") || number.isEmpty()) {
            return "";
        }
        if (number.replace("X", "").length() < FEWEST_DIGITS) {
            rows.note(Tally.Remark.CARD, "booking " + locator);
            return "";
        }
        return fop.text(1, CARD_VENDOR).toUpperCase(Locale.ROOT) + ":" + number;
    }

    /** The first tag of the bags, with who issued it. */
    private static String bags(Segment tbd) {
        for (int i = 3; i < tbd.elements().size(); i++) {
            String number = tbd.text(i, 1).replace(" ", "");
            if (!number.isEmpty()) {
                return tbd.text(i) + "-" + number;
            }
        }
        return "";
    }

    /**
     * Ends the booking: a row for each traveller.
     *
     * @return how many travellers the message has told of so far
     */
    long finish() {
        party.settle(rows.id().bornBy(flight.map(Leg::departure).orElse(Moment.NONE)));
        List<Traveller> all = party.all();
        if (all.isEmpty()) {
            rows.reject(
                    origin,
                    "",
                    locator,
                    lost.isEmpty() ? "the booking names no traveller (TIF)" : lost);
        }
        boolean gone = flown && held.isEmpty() && flight.isPresent();
        if (gone && !all.isEmpty()) {
            rows.note(Tally.Remark.NOT_HELD, "booking " + locator);
        }
        Leg leg = leg();
        for (Traveller who : all) {
            if (!lost.isEmpty()) {
                who.breakWith(lost);
            }
            who.set(Crossings.TRAVELLER_STATUS, gone ? "CANCELLED" : "BOOKED");
            who.set(Crossings.BOOKING_REFERENCE, locator);
            who.set(Crossings.BOOKED_AT, bookedAt);
            who.set(Crossings.AGENCY, agency);
            who.set(Crossings.CONTACT, rows.hashed(contact.text()));
            who.set(Crossings.RESIDENCE_COUNTRY, contact.country());
            rows.row(who, leg, 1);
        }
        return party.last();
    }

    private Leg leg() {
        Leg told = flight.orElse(new Leg(Conveyance.NONE, "", "", "", Moment.NONE, Moment.NONE));
        String operator = held.isEmpty() ? "" : held.get(held.size() - 1).operator();
        return new Leg(
                told.conveyance(),
                operator.isEmpty() ? told.operator() : operator,
                told.from(),
                told.to(),
                told.departure(),
                told.arrival());
    }
}
