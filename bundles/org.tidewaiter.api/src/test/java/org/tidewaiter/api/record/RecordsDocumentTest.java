package org.tidewaiter.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that hosts read says of every column what the ports say. */
class RecordsDocumentTest {

    private static final Path PAGE = Path.of("../../docs/records.md");

    @Test
    void thePageListsEveryColumnOfEveryPortInOrderAndNoOther() throws IOException {
        List<String> stated = new ArrayList<>();
        String table = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                table = line.substring(3, line.indexOf(':'));
            } else if (line.startsWith("| ") && !line.startsWith("| column")) {
                String[] cells = line.split("\\|", -1);
                stated.add(table + "." + cells[1].trim() + ": " + cells[2].trim());
            }
        }
        List<String> actual = new ArrayList<>();
        for (Port port : Ports.ALL) {
            for (Column column : port.columns()) {
                actual.add(
                        port.table()
                                + "."
                                + column.name()
                                + (column.required() ? " *" : "")
                                + ": "
                                + value(column)
                                + (port.key().contains(column) ? ", key" : ""));
            }
        }
        assertEquals(String.join("\n", actual), String.join("\n", stated));
    }

    private static String value(Column column) {
        if (column instanceof Column.Code code) {
            return switch (code.form()) {
                case TEXT -> "text";
                case UPPER -> "code, UPPER";
                case NUMBER -> "number as text";
            };
        } else if (column instanceof Column.Day day) {
            return day.planned() ? "day, planned" : "day";
        } else if (column instanceof Column.Time time) {
            return time.planned() ? "time, planned" : "time";
        } else if (column instanceof Column.Real real) {
            return "number " + (long) real.min() + " to " + (long) real.max();
        }
        return column instanceof Column.Whole ? "number" : "text";
    }
}
