package org.tidewaiter.world.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/**
 * A table written as a CSV file (RFC 4180, UTF-8, lines end with a line feed).
 *
 * <p>Set the cells of a row in any order, then {@link #end()} it; cells not set are empty. Holds
 * one row and a buffer. Used by one thread.
 */
public final class Sheet implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final List<String> header;
    private final Column[] columns;
    private final String[] cells;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private long rows;

    /** Creates the file {@code NAME.csv} with a header of these columns. */
    public Sheet(Path folder, String name, List<String> header) throws IOException {
        this(folder, name, header, List.of());
    }

    private Sheet(Path folder, String name, List<String> header, List<Column> columns)
            throws IOException {
        this.header = List.copyOf(header);
        this.columns = columns.toArray(Column[]::new);
        this.cells = new String[header.size()];
        this.out = Files.newOutputStream(folder.resolve(name + ".csv"));
        for (int i = 0; i < cells.length; i++) {
            cells[i] = this.header.get(i);
        }
        line();
    }

    /** Creates the file of a port, with all its columns. */
    public static Sheet of(Path folder, Port port) throws IOException {
        List<String> header = port.columns().stream().map(Column::name).toList();
        return new Sheet(folder, port.table(), header, port.columns());
    }

    /** Sets a cell of the current row by its place. */
    public void set(int at, String text) {
        cells[at] = text;
    }

    /** Sets a cell of the current row; only for the sheet of a port. */
    public Sheet with(Column column, String text) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == column) {
                cells[i] = text;
                return this;
            }
        }
        throw new IllegalArgumentException("no column " + column.name() + " in " + header);
    }

    /** Ends the row. */
    public void end() throws IOException {
        line();
        rows++;
    }

    /** Rows ended so far. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    private void line() throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                put((byte) ',');
            }
            put(cells[i]);
        }
        put((byte) '\n');
        Arrays.fill(cells, "");
    }

    private void put(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        boolean quoted = needsQuotes(text);
        if (quoted) {
            put((byte) '"');
        }
        letters(quoted ? text.replace("\"", "\"\"") : text);
        if (quoted) {
            put((byte) '"');
        }
    }

    private void letters(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                for (byte each : text.substring(i).getBytes(StandardCharsets.UTF_8)) {
                    put(each);
                }
                return;
            }
            put((byte) c);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void put(byte each) throws IOException {
        if (filled == BUFFER_BYTES) {
            flush();
        }
        buffer[filled++] = each;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
