package org.tidewaiter.data.edifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;

/**
 * Counts what was read, and keeps the first rejects and what an administrator should know.
 *
 * <p>Used by one thread; its memory does not grow with the messages.
 */
final class Tally {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_LETTERS = 200;

    private long read;
    private long rejected;
    private long superseded;
    private final List<Reject> samples = new ArrayList<>();
    private final Map<Remark, Noted> notes = new LinkedHashMap<>();

    /** Where something was found, in a file. */
    record Where(String file, Segment segment) {

        private String place() {
            String tag = segment.tag().isEmpty() ? "" : " " + segment.tag();
            return segment.number() == 0 ? "" : " (segment " + segment.number() + tag + ")";
        }
    }

    /** What is wrong with a row: the column, what it holds, why that is wrong, what to do. */
    record Wrong(String column, String value, String reason, String advice) {}

    /** What may be noted, with what is counted of it. */
    enum Remark {
        COUNT_OF_SEGMENTS("messages have another number of segments than their UNT says"),
        COUNT_OF_TRAVELLERS("messages name another number of travellers than their CNT says"),
        NO_TRAILER("messages end without UNT"),
        NO_END("interchanges end without UNZ"),
        ADVICE(
                "interchanges have a service string advice that cannot be meant; read with UNA:+.? '"),
        OUTSIDE("texts outside of any message were passed over"),
        OTHER_TYPE("messages of a type without travellers were passed over"),
        REPEATED("messages were sent again unchanged and count once"),
        NOT_HELD("bookings do not hold the flight of their message any more: CANCELLED"),
        COUNTRY("codes that are no country were left out"),
        FUNCTION(
                "messages have a function (BGM) that is not known; who is in them counts as on board"),
        CHARSET("interchanges are in a character set that is not known; read as ISO 8859-1"),
        ARRIVAL("arrivals of no told day lie more than a day from the departure and were left out"),
        CARD("cards are shown with too few digits to tell them apart and were left out"),
        AS_OF("times of the latest message lie more than a year from every departure"),
        UNKEYED("contacts and cards were left out, since without a key anybody could try numbers");

        private final String plural;

        Remark(String plural) {
            this.plural = plural;
        }
    }

    private static final class Noted {
        private final String first;
        private long times;

        private Noted(String first) {
            this.first = first;
        }
    }

    /** Counts a row that is used. */
    void accept() {
        read++;
    }

    /** Counts a row that cannot be used, and keeps it if it is among the first. */
    void reject(Where where, Wrong wrong) {
        reject(where, wrong, 1);
    }

    /** Counts several rows that cannot be used for one reason. */
    void reject(Where where, Wrong wrong, long rows) {
        read += rows;
        rejected += rows;
        if (samples.size() < MOST_SHOWN) {
            Segment at = where.segment();
            samples.add(
                    new Reject(
                            Crossings.PORT.table(),
                            where.file(),
                            at.line(),
                            wrong.column(),
                            shortened(wrong.value()),
                            wrong.reason() + where.place(),
                            wrong.advice()));
        }
    }

    /** Counts rows of a message that was there before. */
    void supersede(long rows) {
        read += rows;
        superseded += rows;
    }

    /** Notes something; of each remark the first example is kept. */
    void note(Remark remark, String example) {
        notes.computeIfAbsent(remark, r -> new Noted(shortened(example))).times++;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), MOST_LETTERS));
    }

    /** What the notes and counts say so far. */
    RejectReport report() {
        List<String> texts =
                notes.entrySet().stream()
                        .map(
                                note ->
                                        "%,d %s; the first: %s"
                                                .formatted(
                                                        note.getValue().times,
                                                        note.getKey().plural,
                                                        note.getValue().first))
                        .toList();
        return new RejectReport(
                Map.of(Crossings.PORT.table(), new RejectReport.Count(read, rejected, superseded)),
                samples,
                texts);
    }
}
