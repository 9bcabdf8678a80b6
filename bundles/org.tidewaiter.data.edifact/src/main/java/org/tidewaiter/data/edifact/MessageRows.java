package org.tidewaiter.data.edifact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;

/**
 * Takes the crossings of one message: checks them and writes them down, or rejects them.
 *
 * <p>Of a message that was there before, rows are only counted. Used by one thread.
 */
final class MessageRows {

    private static final String ASK = "ask the carrier to correct the message and to send it again";

    /** ISO 3166, in two or three letters, or the one of a German passport. */
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{1,3}");

    private static final int LONGEST_CODE = 3;

    private static final List<Column> COUNTRIES =
            List.of(Crossings.NATIONALITY, Crossings.DOCUMENT_ISSUER, Crossings.RESIDENCE_COUNTRY);

    private final MessageId id;
    private final Output output;
    private String key;
    private boolean repeated;
    private long rows;

    /** Where all messages go. */
    record Output(
            CrossingSheet sheet,
            Tally tally,
            Zones zones,
            Pseudonyms pseudonyms,
            KnownMessages known) {}

    /** Begins a message. */
    MessageRows(MessageId id, Output output) {
        this.id = id;
        this.output = output;
        voyage(List.of());
    }

    /**
     * Says which voyage the message is about, before its first row: some senders give all that they
     * send in one minute the same references.
     */
    void voyage(List<Leg> legs) {
        String about = legs.isEmpty() ? "" : MessageId.part(legs.get(0).name());
        key = about.isEmpty() ? id.references() : id.references() + "/" + about;
        repeated = output.known().has(key);
    }

    /** What tells the message from all others: its references and its voyage. */
    String key() {
        return key;
    }

    /** Which message it is. */
    MessageId id() {
        return id;
    }

    /** Rows told so far, rejected ones included. */
    long rows() {
        return rows;
    }

    /** Hashes what must not leave in clear; without a key it is left out. */
    String hashed(String clear) {
        if (clear.isEmpty()) {
            return "";
        }
        if (!output.pseudonyms().keyed()) {
            note(Tally.Remark.UNKEYED, "name a key with ?secret=VARIABLE");
            return "";
        }
        return output.pseudonyms().of(clear);
    }

    /** A leg whose day of arrival is not told: on the day of departure, else on the next. */
    Leg undated(Leg leg) {
        Leg likely = leg.likely(output.zones());
        if (likely.arrival() == Moment.NONE && leg.arrival() != Moment.NONE) {
            note(Tally.Remark.ARRIVAL, leg.name() + " arrives at " + leg.arrival().text());
        }
        return likely;
    }

    /** Notes something of the message. */
    void note(Tally.Remark remark, String what) {
        if (!repeated) {
            output.tally().note(remark, id.file() + ", message " + id.reference() + ": " + what);
        }
    }

    /** A message of which no row can be told; it counts as one. */
    void rejectAll(String reason) {
        reject(id.header(), "", id.reference(), reason);
    }

    /** A row that cannot be used. */
    void reject(Segment at, String column, String value, String reason) {
        reject(at, new Tally.Wrong(column, value, reason, ASK));
    }

    /** A traveller of whom something could not be read. */
    void reject(Traveller who) {
        Traveller.Fault fault = who.fault().orElseThrow();
        reject(who.origin(), fault.column(), fault.value(), fault.reason());
    }

    private void reject(Segment at, Tally.Wrong wrong) {
        rows++;
        if (!repeated) {
            output.tally().reject(new Tally.Where(id.file(), at), wrong);
        }
    }

    /**
     * A traveller on a leg.
     *
     * @param number of the leg in the message, from 1
     */
    void row(Traveller who, Leg leg, int number) {
        if (who.fault().isPresent()) {
            reject(who);
            return;
        }
        Optional<Tally.Wrong> wrong =
                missing(Crossings.VOYAGE_NUMBER, leg.conveyance().number(), "names no voyage")
                        .or(() -> missing(Crossings.DEPARTURE_PORT, leg.from(), "has no departure"))
                        .or(() -> missing(Crossings.ARRIVAL_PORT, leg.to(), "has no arrival"))
                        .or(
                                () ->
                                        missing(
                                                Crossings.DEPARTURE_TIME,
                                                leg.departure().text(),
                                                "has no departure time"))
                        .or(() -> time(Crossings.DEPARTURE_TIME, leg.departure(), leg.from()))
                        .or(() -> time(Crossings.ARRIVAL_TIME, leg.arrival(), leg.to()));
        if (wrong.isPresent()) {
            reject(who.origin(), wrong.get());
            return;
        }
        rows++;
        if (!repeated) {
            write(who, leg, number);
        }
    }

    private static Optional<Tally.Wrong> missing(Column column, String text, String what) {
        return text.isEmpty()
                ? Optional.of(
                        new Tally.Wrong(
                                column.name(),
                                "",
                                "the message " + what + ", which a crossing needs",
                                ASK))
                : Optional.empty();
    }

    private Optional<Tally.Wrong> time(Column column, Moment moment, String port) {
        if (moment.text().isEmpty()) {
            return Optional.empty();
        }
        if (moment.at().isEmpty()) {
            return Optional.of(
                    new Tally.Wrong(column.name(), moment.text(), "is no date and time", ASK));
        }
        return output.zones().of(port).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Tally.Wrong(
                                column.name(),
                                moment.text(),
                                "is local to " + port + ", whose time zone is not known",
                                "name the zone of such places after the path, as in"
                                        + " messages:PATH?zone=Asia/Seoul"));
    }

    private void write(Traveller who, Leg leg, int number) {
        Map<Column, String> cells = new HashMap<>(who.cells());
        COUNTRIES.forEach(column -> country(cells, column));
        cells.put(Crossings.CROSSING_ID, key + "/" + who.ordinal() + "/" + number);
        cells.put(Crossings.TRANSPORT_MODE, leg.conveyance().mode());
        cells.put(Crossings.CARRIER, leg.conveyance().carrier());
        cells.put(Crossings.VOYAGE_NUMBER, leg.conveyance().number());
        cells.put(Crossings.OPERATING_CARRIER, leg.operator());
        cells.put(Crossings.DEPARTURE_PORT, leg.from());
        cells.put(Crossings.ARRIVAL_PORT, leg.to());
        cells.put(Crossings.DEPARTURE_TIME, utc(leg.departure(), leg.from()));
        cells.put(Crossings.ARRIVAL_TIME, utc(leg.arrival(), leg.to()));
        LocalDate day = leg.departure().at().map(LocalDateTime::toLocalDate).orElseThrow();
        cells.put(Crossings.DEPARTURE_DATE_LOCAL, day.toString());
        output.sheet().write(cells, id.file() + ", segment " + who.origin().number());
        output.tally().accept();
        output.known().used(id, day);
    }

    private void country(Map<Column, String> cells, Column column) {
        String code = cells.getOrDefault(column, "");
        if (!code.isEmpty() && !COUNTRY.matcher(code).matches()) {
            cells.remove(column);
            // what is longer may be the number of a document in the wrong place
            boolean tellable = code.length() <= LONGEST_CODE;
            note(Tally.Remark.COUNTRY, column.name() + (tellable ? " \"" + code + "\"" : ""));
        }
    }

    private String utc(Moment local, String port) {
        Optional<ZoneId> zone = output.zones().of(port);
        return local.at()
                .flatMap(at -> zone.map(place -> at.atZone(place).toInstant().toString()))
                .orElse("");
    }
}
