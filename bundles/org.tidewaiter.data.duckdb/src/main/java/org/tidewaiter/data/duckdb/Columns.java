package org.tidewaiter.data.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.Port;

/** Which columns of a file are those of the record layout. */
final class Columns {

    private Columns() {}

    /** Whether the values of a column may lie in the future; true for all that are no times. */
    static boolean isPlanned(Column column) {
        if (column instanceof Column.Day day) {
            return day.planned();
        }
        return !(column instanceof Column.Time time) || time.planned();
    }

    /** Checks that every file has every required column. */
    static void check(Port port, List<Header> headers) {
        List<String> problems = new ArrayList<>();
        for (Header header : headers) {
            List<String> names = names(header);
            List<String> missing =
                    port.columns().stream()
                            .filter(Column::required)
                            .map(Column::name)
                            .filter(name -> !names.contains(name))
                            .toList();
            if (!missing.isEmpty()) {
                problems.add(missing(port, header, missing));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static String missing(Port port, Header header, List<String> missing) {
        List<String> hints = new ArrayList<>();
        for (String name : unknown(port, header)) {
            Spelling.nearest(name, missing)
                    .ifPresent(
                            meant -> hints.add("is \"" + name + "\" meant to be " + meant + "?"));
        }
        return header.file().name()
                + ": the header lacks "
                + String.join(", ", missing)
                + ", which every row of "
                + port.table()
                + " needs: add "
                + (missing.size() == 1 ? "the column" : "the columns")
                + (hints.isEmpty() ? "" : "; " + String.join(" ", hints));
    }

    /** What an administrator should know about the columns of a file. */
    static List<String> notes(Port port, Header header) {
        List<String> notes = new ArrayList<>();
        List<String> names = names(header);
        List<String> absent =
                port.columns().stream().map(Column::name).filter(n -> !names.contains(n)).toList();
        for (String name : unknown(port, header)) {
            notes.add(
                    header.file().name()
                            + ": column \""
                            + name
                            + "\" is not known; it is shown with cited records and not used"
                            + Spelling.nearest(name, absent)
                                    .map(meant -> ": did you mean " + meant + "?")
                                    .orElse(""));
        }
        return notes;
    }

    private static List<String> names(Header header) {
        return IntStream.range(0, header.names().size()).mapToObj(header::column).toList();
    }

    private static List<String> unknown(Port port, Header header) {
        return names(header).stream().filter(name -> port.column(name).isEmpty()).toList();
    }
}
