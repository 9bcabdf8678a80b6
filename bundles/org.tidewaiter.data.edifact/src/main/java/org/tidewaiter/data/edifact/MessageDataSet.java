package org.tidewaiter.data.edifact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

/**
 * The crossings of messages, as another source lends them, with what is said of the messages. Other
 * tables are those that it found beside them.
 *
 * <p>Thread-safe as the other data set is.
 *
 * @param records the crossings
 * @param about what is said of the messages
 * @param asOf nothing after this instant is known
 */
record MessageDataSet(DataSet records, About about, Instant asOf) implements DataSet {

    /** What is said of the messages. */
    record About(String name, Pseudonyms pseudonyms, RejectReport rejects) {}

    /**
     * All crossings of the messages.
     *
     * @param latest when the latest message was prepared: it knows of nothing later
     */
    static MessageDataSet of(DataSet records, About about, Optional<Instant> latest) {
        RejectReport report = together(about.rejects(), records.rejects());
        return new MessageDataSet(
                records,
                new About(about.name(), about.pseudonyms(), report),
                latest.filter(told -> told.isAfter(records.asOf())).orElse(records.asOf()));
    }

    /** What the messages were rejected for, and the tables beside them. */
    private static RejectReport together(RejectReport messages, RejectReport tables) {
        String table = Crossings.PORT.table();
        Map<String, RejectReport.Count> counts = new TreeMap<>(tables.tables());
        RejectReport.Count read = Objects.requireNonNull(messages.tables().get(table));
        RejectReport.Count afterwards = counts.getOrDefault(table, new RejectReport.Count(0, 0, 0));
        counts.put(
                table,
                new RejectReport.Count(
                        read.read(), read.rejected() + afterwards.rejected(), read.superseded()));
        List<Reject> samples = new ArrayList<>(messages.samples());
        samples.addAll(tables.samples());
        List<String> notes = new ArrayList<>(messages.notes());
        tables.notes().stream()
                .filter(note -> !note.startsWith(table + ".csv:"))
                .forEach(notes::add);
        return new RejectReport(counts, samples, notes);
    }

    @Override
    public String name() {
        return about.name();
    }

    @Override
    public String fingerprint() {
        return records.fingerprint();
    }

    @Override
    public DataSet asOf(Instant instant) {
        return new MessageDataSet(records.asOf(instant), about, instant);
    }

    @Override
    public Optional<Table> table(Port port) {
        return records.table(port);
    }

    @Override
    public Codebook codebook(String domain) {
        return records.codebook(domain);
    }

    @Override
    public Optional<CitedRecord> record(Port port, String id) {
        return records.record(port, id);
    }

    @Override
    public String pseudonym(String clear) {
        return about.pseudonyms().keyed() ? about.pseudonyms().of(clear) : records.pseudonym(clear);
    }

    @Override
    public RejectReport rejects() {
        return about.rejects();
    }

    @Override
    public void close() {
        records.close();
    }
}
