package org.tidewaiter.data.duckdb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Walks the records of a CSV file by RFC 4180 and knows on which line each begins.
 *
 * <p>Used for the header and to find the lines of the few rejects that a person will read; rows
 * themselves are read by DuckDB. A quote opens a value only at its start; everything up to the
 * closing quote belongs to it, line ends included. Not thread-safe.
 */
final class CsvRecords implements AutoCloseable {

    private static final int END = -1;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What ends a record. */
    enum LineEnd {
        LF,
        CR,
        CR_LF,
        NONE;

        private static LineEnd of(int c) {
            return c == '\n' ? LF : c == '\r' ? CR : NONE;
        }
    }

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long offset;
    private long line = 1;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private long recordOffset;
    private long recordLine;
    private long recordBreaks;
    private LineEnd lineEnd = LineEnd.NONE;

    CsvRecords(InputStream in) throws IOException {
        this.in = in;
        limit = Math.max(0, in.readNBytes(buffer, 0, MARK.length));
        if (Arrays.equals(buffer, 0, limit, MARK, 0, MARK.length)) {
            at = MARK.length;
            offset = MARK.length;
        }
    }

    /** Moves to the next record that is not a blank line; false at the end of the file. */
    boolean next() throws IOException {
        int first = read();
        while (first == '\n' || first == '\r') {
            first = read();
        }
        if (first == END) {
            return false;
        }
        bytes.reset();
        recordOffset = offset - 1;
        recordLine = line;
        recordBreaks = 0;
        take(first);
        return true;
    }

    private void take(int first) throws IOException {
        boolean quoted = false;
        boolean atStart = true;
        int c = first;
        while (c != END && (quoted || (c != '\n' && c != '\r'))) {
            if (c == '"' && (quoted || atStart)) {
                quoted = !quoted;
                if (!quoted && peek() == '"') { // a doubled quote stands for one
                    bytes.write(read());
                    quoted = true;
                }
            }
            if ((c == '\n' || (c == '\r' && peek() != '\n')) && peek() != END) {
                recordBreaks++;
            }
            atStart = !quoted && c == ',';
            bytes.write(c);
            c = read();
        }
        lineEnd = c == '\r' && peek() == '\n' ? LineEnd.CR_LF : LineEnd.of(c);
    }

    private int peek() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at == limit ? END : buffer[at] & 0xFF;
    }

    private int read() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        at++;
        offset++;
        if (c == '\n' || (c == '\r' && peek() != '\n')) {
            line++;
        }
        return c;
    }

    /** The line on which the record begins, from 1. */
    long line() {
        return recordLine;
    }

    /** How many lines the record has: more than one if a quoted value has line ends. */
    long lines() {
        return recordBreaks + 1;
    }

    /** What ends the record; nothing at the end of the file. */
    LineEnd lineEnd() {
        return lineEnd;
    }

    /** The byte at which the record begins, from 0. */
    long offset() {
        return recordOffset;
    }

    /** The byte behind the record and its line end's first byte. */
    long end() {
        return offset;
    }

    /** The record as it stands in the file, without its line end. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
