package org.tidewaiter.data.edifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.RejectReport;

/** Reads one file as the source does, but looks at the sheet that it writes. */
final class Quick {

    private Quick() {}

    /**
     * What was read.
     *
     * @param lines of the sheet, without the header
     */
    record Read(List<String> header, List<String> lines, RejectReport report) {

        RejectReport.Count count() {
            return Objects.requireNonNull(report.tables().get("crossings"));
        }

        /** Cells by column name, empty ones left out. */
        List<Map<String, String>> rows() {
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        row.put(header.get(i), cells.get(i));
                    }
                }
                rows.add(row);
            }
            return rows;
        }

        /** A comma parts cells, where the quotes before it are even. */
        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                cells.add(
                        cell.isEmpty()
                                ? ""
                                : cell.substring(1, cell.length() - 1).replace("\"\"", "\""));
            }
            return cells;
        }
    }

    static Read read(Path file, Path scratch, Optional<ZoneId> zone) throws IOException {
        Tally tally = new Tally();
        try (CrossingSheet sheet = new CrossingSheet(scratch)) {
            MessageRows.Output output =
                    new MessageRows.Output(
                            sheet,
                            tally,
                            new Zones(zone),
                            new Pseudonyms(Optional.of("key")),
                            new KnownMessages());
            new MessageFile("a.edi", output, Monitor.NONE).read(file);
        }
        List<String> lines = Files.readAllLines(scratch.resolve("crossings.csv"));
        return new Read(
                List.of(lines.get(0).split(",", -1)),
                lines.subList(1, lines.size()),
                tally.report());
    }

    static Read read(byte[] bytes, Path scratch) throws IOException {
        Path file = scratch.resolve("a.edi");
        Files.write(file, bytes);
        return read(file, scratch, Optional.empty());
    }
}
