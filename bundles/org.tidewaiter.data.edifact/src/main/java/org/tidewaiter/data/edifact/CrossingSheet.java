package org.tidewaiter.data.edifact;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataException;

/**
 * The crossings as a CSV file (RFC 4180, UTF-8) for another source to read.
 *
 * <p>Beside the columns of the record layout each row says where it is from, which a citation
 * shows. Used by one thread.
 */
final class CrossingSheet implements Closeable {

    /** File and segment that a crossing is from. */
    static final String FROM = "message_segment";

    private final Writer out;

    /** Creates {@code crossings.csv} in a folder. */
    CrossingSheet(Path folder) throws IOException {
        out =
                Files.newBufferedWriter(
                        folder.resolve(Crossings.PORT.table() + ".csv"), StandardCharsets.UTF_8);
        for (Column column : Crossings.PORT.columns()) {
            out.write(column.name());
            out.write(',');
        }
        out.write(FROM);
        out.write('\n');
    }

    /** Creates one without rows. */
    static void empty(Path folder) {
        try {
            new CrossingSheet(folder).close();
        } catch (IOException e) {
            throw new DataException(
                    "cannot keep crossings in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Writes a row. */
    void write(Map<Column, String> cells, String from) {
        try {
            for (Column column : Crossings.PORT.columns()) {
                out.write(quoted(cells.getOrDefault(column, "")));
                out.write(',');
            }
            out.write(quoted(from));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
