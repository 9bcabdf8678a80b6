package org.tidewaiter.data.duckdb;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;

/**
 * The names of the columns of a file, as they stand there.
 *
 * @param types by DuckDB for Parquet; {@code VARCHAR} for CSV
 */
record Header(SourceFile file, List<String> names, List<String> types) {

    /** Reads the header of a file. */
    static Header of(SourceFile file, Database database, Monitor monitor) {
        return file.isParquet() ? ofParquet(file, database, monitor) : ofCsv(file);
    }

    private static Header ofParquet(SourceFile file, Database database, Monitor monitor) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try {
            database.rows(
                    "DESCRIBE SELECT * FROM " + Reading.source(file, List.of()),
                    monitor,
                    row -> names.add(row.getString(1)) && types.add(row.getString(2)));
        } catch (DataException e) {
            throw new DataException(Failures.ofFile(file, e), e);
        }
        return checked(new Header(file, names, types));
    }

    private static Header ofCsv(SourceFile file) {
        try (CsvRecords records = new CsvRecords(file.open())) {
            if (!records.next()) {
                throw new DataException(
                        List.of(
                                file.name()
                                        + " is empty: it needs a header row with the names of the"
                                        + " columns; a table without rows is a header alone"));
            }
            List<String> names = fields(file, records.bytes());
            return checked(new Header(file, names, names.stream().map(n -> "VARCHAR").toList()));
        } catch (ZipException | EOFException e) {
            throw new DataException(
                    file.name()
                            + " is a damaged gzip file: pack it anew, or transfer it again in"
                            + " binary mode",
                    e);
        } catch (IOException e) {
            throw new DataException(
                    file.name() + " cannot be read: check the file and the rights on it", e);
        }
    }

    private static List<String> fields(SourceFile file, byte[] record) {
        String header;
        try {
            header = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record)).toString();
        } catch (CharacterCodingException e) {
            throw new DataException(
                    file.name()
                            + ", line 1: the header is not UTF-8: save the file in UTF-8 without"
                            + " changing its separators",
                    e);
        }
        List<String> names = CsvFields.split(header);
        if (names.size() == 1) {
            checkDelimiter(file, names.get(0));
        }
        return names;
    }

    private static void checkDelimiter(SourceFile file, String header) {
        for (String other : List.of(";", "\t", "|")) {
            if (header.contains(other)) {
                String shown = other.equals("\t") ? "a tab" : "'" + other + "'";
                throw new DataException(
                        List.of(
                                file.name()
                                        + ", line 1: columns are separated by "
                                        + shown
                                        + ": write the file with commas"));
            }
        }
    }

    private static Header checked(Header header) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.names().size(); i++) {
            String name = header.column(i);
            if (!seen.add(name)) {
                throw new DataException(
                        List.of(
                                header.file().name()
                                        + ", line 1: two columns are named \""
                                        + name
                                        + "\": rename or remove one"));
            }
        }
        return header;
    }

    /** The name by which a column is known: in lower case. */
    String column(int index) {
        return given(index).toLowerCase(Locale.ROOT);
    }

    /** The name as it stands in the file; a number where there is none. */
    String given(int index) {
        String name = names.get(index).strip();
        return name.isEmpty() ? "column " + (index + 1) : name;
    }
}
