package org.tidewaiter.data.edifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.data.duckdb.FolderDataSource;

/** Reads messages as an installed host does, with every reject allowed. */
final class Reader {

    private Reader() {}

    /** What was read: cells by column name, empty ones left out. */
    record Read(List<Map<String, String>> rows, RejectReport rejects, String fingerprint) {

        RejectReport.Count count() {
            return rejects.tables().getOrDefault("crossings", new RejectReport.Count(-1, 0, 0));
        }
    }

    static MessageSource source() {
        MessageSource source = new MessageSource(Map.of("KEY", "sesame")::get);
        source.addReader(new FolderDataSource());
        return source;
    }

    static DataSet open(String location, double allowedRejects) {
        return source().open(
                        new OpenRequest(location, Ports.ALL, allowedRejects, 1, 1 << 26),
                        Monitor.NONE);
    }

    static Read read(Path path, String options) {
        try (DataSet data = open("messages:" + path + options, 1)) {
            return new Read(rows(data), data.rejects(), data.fingerprint());
        }
    }

    /** Reads one file of these texts. */
    static Read read(Path folder, String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.ISO_8859_1));
        return read(folder.resolve(file), "");
    }

    private static List<Map<String, String>> rows(DataSet data) {
        Table table = data.table(Crossings.PORT).orElseThrow();
        long[] all = LongStream.range(0, table.rows()).toArray();
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> keys = table.keys(all);
        for (String key : keys) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("crossing_id", key);
            rows.add(row);
        }
        for (Column column : Crossings.PORT.columns()) {
            List<String> texts = table.texts(column, all);
            for (int i = 0; i < all.length; i++) {
                if (!texts.get(i).isEmpty()) {
                    rows.get(i).put(column.name(), texts.get(i));
                }
            }
        }
        return rows;
    }
}
