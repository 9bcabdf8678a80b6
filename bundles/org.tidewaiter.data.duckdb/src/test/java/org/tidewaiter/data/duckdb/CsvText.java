package org.tidewaiter.data.duckdb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/** Writes rows as RFC 4180 says. */
final class CsvText {

    private CsvText() {}

    static String of(Port port, List<Map<String, String>> rows) {
        Set<String> names = new LinkedHashSet<>();
        port.columns().stream().map(Column::name).forEach(names::add);
        rows.forEach(row -> names.addAll(row.keySet()));
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", names));
        for (Map<String, String> row : rows) {
            lines.add(
                    names.stream()
                            .map(name -> quoted(row.getOrDefault(name, "")))
                            .collect(Collectors.joining(",")));
        }
        return String.join("\n", lines) + "\n";
    }

    static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
