package org.tidewaiter.data.duckdb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/**
 * SQL of the third stage: the order of the rows, and which of several rows with one key is kept.
 *
 * <p>Only keys and row numbers are sorted, never whole rows. Rows with one key then stand side by
 * side. Of declarations the highest version is kept; of equal versions, and in all other tables,
 * the row whose whole text is the smallest, so that the order in the file does not matter.
 */
final class Ordering {

    private final Layout layout;
    private final Optional<Column> version;

    Ordering(Layout layout) {
        this.layout = layout;
        this.version =
                layout.port()
                        .column("version")
                        .filter(column -> column instanceof Column.Whole && layout.has(column));
    }

    /** The column that takes the first submission of all versions, if the port has one. */
    static Optional<Column> firstSubmission(Port port) {
        return port.column("first_submitted_at").filter(c -> c instanceof Column.Time);
    }

    /** Takes accepted records down by ascending key; {@code again} where it is that before. */
    String create() {
        List<Column> key = layout.port().key().stream().filter(layout::has).toList();
        String parts =
                IntStream.range(0, key.size())
                        .mapToObj(i -> Typing.key(key.get(i)) + " AS k" + i)
                        .collect(Collectors.joining(", "));
        String order =
                IntStream.range(0, key.size())
                        .mapToObj(i -> "k" + i + " NULLS FIRST")
                        .collect(Collectors.joining(", "));
        String again =
                IntStream.range(0, key.size())
                        .mapToObj(i -> "k%1$d IS NOT DISTINCT FROM lag(k%1$d) OVER ()".formatted(i))
                        .collect(Collectors.joining(" AND "));
        return """
               CREATE TABLE %s AS
               SELECT source,
                 lag(source) OVER () IS NOT NULL AND %s AS again
               FROM (SELECT rowid AS source, %s FROM %s t
                 WHERE NOT EXISTS (FROM %s r WHERE r.source = t.rowid)
                 ORDER BY %s)"""
                .formatted(
                        layout.table("order"),
                        again,
                        parts,
                        layout.table(),
                        layout.table("rejects"),
                        order);
    }

    /** How many rows have the key of the row before. */
    String countRepeated() {
        return "SELECT count(*) FROM " + layout.table("order") + " WHERE again";
    }

    /** Ranks the rows of each repeated key; rank 1 is kept. */
    String judge() {
        String number = version.map(Layout::value).orElse("CAST(NULL AS BIGINT)");
        return """
               CREATE TABLE %s AS
               SELECT source, situation,
                 row_number() OVER (PARTITION BY situation
                   ORDER BY version DESC NULLS LAST, whole, rest, source) AS rank,
                 version IS DISTINCT FROM max(version) OVER (PARTITION BY situation) AS older
               FROM (SELECT r.source, r.situation, %s AS version, %s AS whole, %s AS rest
                 FROM (SELECT *, sum(CASE WHEN again THEN 0 ELSE 1 END) OVER (ORDER BY rowid)
                     AS situation, coalesce(lead(again) OVER (ORDER BY rowid), false) AS more
                   FROM %s) r
                 JOIN %s t ON t.rowid = r.source WHERE r.again OR r.more)"""
                .formatted(
                        layout.table("judged"),
                        number,
                        whole(layout.present()),
                        rest(),
                        layout.table("order"),
                        layout.table());
    }

    /** The text of a row in which equal records are equal, whatever the format of the file. */
    static String whole(List<Column> columns) {
        return joined(
                columns.stream()
                        .map(c -> Layout.isTyped(c) ? Layout.value(c) : Layout.text(c))
                        .toList());
    }

    private String rest() {
        return joined(
                IntStream.range(0, layout.unknown().size()).mapToObj(Layout::unknown).toList());
    }

    /** Values with a separator between them; a missing one is empty. Concat takes all at once. */
    private static String joined(List<String> values) {
        return values.isEmpty() ? "''" : "concat(" + String.join(", chr(31), ", values) + ")";
    }

    /** Rejects rows that repeat a key without being an older version. */
    String rejectRepeated() {
        return "INSERT INTO %s SELECT source, %d FROM %s WHERE rank > 1 AND NOT older"
                .formatted(layout.table("rejects"), Rejecting.REPEATED, layout.table("judged"));
    }

    /** Keeps the first submission of all versions in the version that is kept. */
    Optional<String> keepFirstSubmission() {
        Optional<Column> first = firstSubmission(layout.port());
        Optional<Column> submitted = layout.port().column("submitted_at");
        if (first.isEmpty() || submitted.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                """
                UPDATE %1$s SET %2$s = v.earliest
                FROM (SELECT min(CASE WHEN rank = 1 THEN source END) AS source,
                    min(least(t.%2$s, t.%3$s)) AS earliest
                  FROM %4$s j JOIN %1$s t ON t.rowid = j.source
                  WHERE rank = 1 OR older GROUP BY situation HAVING bool_or(older)) v
                WHERE %1$s.rowid = v.source"""
                        .formatted(
                                layout.table(),
                                Layout.value(first.get()),
                                Layout.value(submitted.get()),
                                layout.table("judged")));
    }

    /** How many rows a later version replaces. */
    String countSuperseded() {
        return "SELECT count(*) FROM " + layout.table("judged") + " WHERE rank > 1 AND older";
    }

    /** All records that are not used. */
    String drop(boolean judged) {
        String rejected = "SELECT source FROM " + layout.table("rejects");
        String superseded =
                " UNION SELECT source FROM " + layout.table("judged") + " WHERE rank > 1";
        return "CREATE TABLE %s AS %s"
                .formatted(layout.table("dropped"), judged ? rejected + superseded : rejected);
    }

    /** The sources of the rows, in their order. */
    String sources(boolean judged) {
        String kept =
                judged
                        ? " WHERE NOT EXISTS (FROM %s d WHERE d.source = o.source)"
                                .formatted(layout.table("dropped"))
                        : "";
        return "SELECT source FROM " + layout.table("order") + " o" + kept + " ORDER BY o.rowid";
    }

    /** Frees what is not needed any more once the sources have been read. */
    String forget() {
        return "DROP TABLE " + layout.table("order");
    }
}
