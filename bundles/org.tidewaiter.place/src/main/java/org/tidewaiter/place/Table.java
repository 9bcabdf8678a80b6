package org.tidewaiter.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the tables that lie in the bundle: one row a line, cells between tabulators. */
final class Table {

    private Table() {}

    /**
     * All rows but comments and empty lines.
     *
     * @throws IllegalStateException if the bundle lacks the table
     */
    static List<String[]> rows(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the bundle lacks its table " + name);
            }
            return rows(name.endsWith(".gz") ? new GZIPInputStream(stream) : stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundle's table " + name, e);
        }
    }

    private static List<String[]> rows(InputStream stream) throws IOException {
        List<String[]> rows = new ArrayList<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }
}
