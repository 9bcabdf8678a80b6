package org.tidewaiter.data.edifact;

import java.util.List;
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

    private final Segment origin;
    private final Optional<Leg> flight;
    private final MessageRows rows;
    private final Party party;
    private final Contact contact = new Contact();
    private Optional<Traveller> current = Optional.empty();
    private Optional<Leg> held = Optional.empty();
    private String locator = "";
    private String bookedAt = "";
    private String agency = "";
    private String lost = "";
    private boolean ended;
    private boolean inFlights;
    private boolean inFlight;
    private boolean cancelled;

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
            case "RPI" -> cancelled |= inFlight && NOT_HELD.contains(segment.text(2));
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
        if (inFlight) {
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
        if (tvl.text(2).isEmpty()) {
            return;
        }
        Leg leg = Bookings.leg(tvl);
        current = Optional.empty();
        inFlights = true;
        inFlight = flight.isPresent() && leg.isOn(flight.get());
        if (inFlight) {
            held = Optional.of(leg);
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
        if (inFlight) {
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

    /** The card, as far as the message shows it; empty for cash and the like. */
    private static String card(Segment fop) {
        List<String> told = fop.components(1);
        boolean named = fop.text(1).equals("CC") && told.size() > 4 && !told.get(4).isEmpty();
        return named ? String.join(":", told.subList(3, told.size())) : "";
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
        party.settle(rows.id().prepared());
        List<Traveller> all = party.all();
        if (all.isEmpty()) {
            rows.reject(
                    origin,
                    "",
                    locator,
                    lost.isEmpty() ? "the booking names no traveller (TIF)" : lost);
        }
        boolean gone = inFlights && held.isEmpty() && flight.isPresent();
        if (gone && !all.isEmpty()) {
            rows.note(Tally.Remark.NOT_HELD, "booking " + locator);
        }
        Leg leg = leg();
        for (Traveller who : all) {
            if (!lost.isEmpty()) {
                who.breakWith(lost);
            }
            who.set(Crossings.TRAVELLER_STATUS, gone || cancelled ? "CANCELLED" : "BOOKED");
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
        String operator = held.map(Leg::operator).orElse("");
        return new Leg(
                told.conveyance(),
                operator.isEmpty() ? told.operator() : operator,
                told.from(),
                told.to(),
                told.departure(),
                told.arrival());
    }
}
