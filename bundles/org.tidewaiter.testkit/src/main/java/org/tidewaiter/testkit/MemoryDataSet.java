package org.tidewaiter.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

/**
 * A data set of rows written in a test.
 *
 * <pre>{@code
 * DataSet data = MemoryDataSet.named("two voyages")
 *         .row(Crossings.PORT, "crossing_id=C1", "traveller_id=P1", "voyage_number=KE081",
 *              "departure_port=ICN", "arrival_port=NRT", "departure_time=2026-03-01T10:00:00Z")
 *         .row(Crossings.PORT, Map.of("crossing_id", "C2", ...))
 *         .build();
 * }</pre>
 *
 * <p>Values are texts in the form of the record layout and brought to one form as on reading a
 * file. It keeps every promise of {@link org.tidewaiter.api.record} strictly: a rule that works
 * here, {@link MemoryDataSetBuilder#poisoned() poisoned} too, works on any data source. Immutable
 * and thread-safe. Everything stays on the heap and some calls are linear in the rows: meant for up
 * to a few hundred thousand.
 *
 * <p>What the record layout leaves open is decided so: a missing part of a key comes before every
 * value; a day is known from its first second in UTC; codes of an {@link #asOf(Instant)} view are
 * those of the whole data set; a view at an instant after this data set's own {@link #asOf()} holds
 * the same rows.
 */
public final class MemoryDataSet implements DataSet {

    private final String name;
    private final Map<Port, List<MemoryRow>> rows;
    private final Map<String, Codebook> codebooks;
    private final Map<Port, MemoryTable> tables = new LinkedHashMap<>();
    private final Instant asOf;
    private final String fingerprint;
    private final Settings settings;

    /**
     * What a view has in common with its data set.
     *
     * @param secret keys the pseudonyms
     */
    record Settings(LendingHabit habit, String secret) {}

    MemoryDataSet(
            String name,
            Map<Port, List<MemoryRow>> sorted,
            Optional<Instant> given,
            Settings settings) {
        this.name = name;
        this.settings = settings;
        this.codebooks = codebooks(sorted);
        this.fingerprint = RowHash.of(sorted);
        this.asOf = given.orElseGet(() -> latest(sorted));
        this.rows = known(sorted, asOf);
        lend();
    }

    private MemoryDataSet(MemoryDataSet whole, Instant asOf) {
        this.name = whole.name;
        this.settings = whole.settings;
        this.codebooks = whole.codebooks;
        this.fingerprint = whole.fingerprint;
        this.asOf = asOf;
        this.rows = known(whole.rows, asOf);
        lend();
    }

    private void lend() {
        rows.forEach(
                (port, known) ->
                        tables.put(
                                port,
                                new MemoryTable(port, known, this::codebook, settings.habit())));
    }

    /** Begins a data set of that name. */
    public static MemoryDataSetBuilder named(String name) {
        return new MemoryDataSetBuilder(name);
    }

    private static Map<String, Codebook> codebooks(Map<Port, List<MemoryRow>> rows) {
        Map<String, Set<String>> texts = new TreeMap<>();
        rows.forEach(
                (port, ofTable) -> {
                    for (Column column : port.columns()) {
                        if (column instanceof Column.Code code) {
                            Set<String> domain =
                                    texts.computeIfAbsent(code.domain(), d -> new HashSet<>());
                            ofTable.forEach(row -> domain.add(row.text(code)));
                            domain.remove("");
                        }
                    }
                });
        Map<String, Codebook> books = new TreeMap<>();
        texts.forEach((domain, distinct) -> books.put(domain, new SortedTexts(distinct)));
        return books;
    }

    private static Instant latest(Map<Port, List<MemoryRow>> rows) {
        OptionalLong latest =
                rows.entrySet().stream()
                        .flatMapToLong(
                                table ->
                                        table.getValue().stream()
                                                .map(row -> row.latestSeconds(table.getKey()))
                                                .flatMapToLong(OptionalLong::stream))
                        .max();
        return Instant.ofEpochSecond(latest.orElse(0));
    }

    private static Map<Port, List<MemoryRow>> known(Map<Port, List<MemoryRow>> rows, Instant asOf) {
        long horizonSeconds = asOf.getEpochSecond();
        Map<Port, List<MemoryRow>> known = new LinkedHashMap<>();
        rows.forEach(
                (port, all) ->
                        known.put(
                                port,
                                all.stream()
                                        .filter(row -> began(row, port, horizonSeconds))
                                        .map(row -> row.asOf(horizonSeconds))
                                        .toList()));
        return known;
    }

    private static boolean began(MemoryRow row, Port port, long horizonSeconds) {
        OptionalLong from = row.knownFromSeconds(port);
        return from.isEmpty() || from.getAsLong() <= horizonSeconds;
    }

    @Override
    public String name() {
        return name;
    }

    /** A hash over the values of all rows; the same for a view as for the whole. */
    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public DataSet asOf(Instant instant) {
        return new MemoryDataSet(this, instant);
    }

    @Override
    public Optional<Table> table(Port port) {
        return Optional.ofNullable(tables.get(port));
    }

    @Override
    public Codebook codebook(String domain) {
        return codebooks.getOrDefault(domain, new SortedTexts(Set.of()));
    }

    @Override
    public Optional<CitedRecord> record(Port port, String id) {
        return Optional.ofNullable(tables.get(port)).flatMap(table -> table.record(id));
    }

    @Override
    public String pseudonym(String clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(settings.secret()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(clear)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Every row was accepted: one that is not fails the builder. */
    @Override
    public RejectReport rejects() {
        Map<String, RejectReport.Count> counts = new TreeMap<>();
        rows.forEach(
                (port, ofTable) ->
                        counts.put(port.table(), new RejectReport.Count(ofTable.size(), 0, 0)));
        return new RejectReport(counts, List.of(), List.of());
    }

    /** Nothing to free. */
    @Override
    public void close() {}
}
