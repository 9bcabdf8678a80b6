package org.tidewaiter.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes whole CSV files with a header; independent of the readers under test. */
final class Csv {

    private static final CSVFormat READ =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final CSVFormat READ_WITHOUT_HEADER = CSVFormat.RFC4180;

    private Csv() {}

    /** The rows as the file has them. */
    static List<CSVRecord> read(Path file) throws IOException {
        return read(file, READ);
    }

    /** The rows of a file that begins with them. */
    static List<CSVRecord> readWithoutHeader(Path file) throws IOException {
        return read(file, READ_WITHOUT_HEADER);
    }

    private static List<CSVRecord> read(Path file, CSVFormat format) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            try (CSVParser parser = format.parse(reader)) {
                return parser.getRecords();
            }
        }
    }

    /** The header of rows that were read. */
    static List<String> header(List<CSVRecord> rows) {
        return rows.get(0).getParser().getHeaderNames();
    }

    /** Writes rows of a table into a folder. */
    static void write(Path folder, String table, List<String> header, List<List<String>> rows)
            throws IOException {
        try (BufferedWriter out =
                        Files.newBufferedWriter(
                                folder.resolve(table + ".csv"), StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
    }

    /** Writes rows given by column name; columns in the order of the first row. */
    static void write(Path folder, String table, List<Map<String, String>> rows)
            throws IOException {
        List<String> header = List.copyOf(rows.get(0).keySet());
        List<List<String>> cells = new ArrayList<>();
        for (Map<String, String> row : rows) {
            cells.add(header.stream().map(name -> row.getOrDefault(name, "")).toList());
        }
        write(folder, table, header, cells);
    }
}
