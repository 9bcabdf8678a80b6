package org.tidewaiter.data.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/** The tables of a host, made by a test; and the file that tells how to ask for them. */
final class HostTables {

    private final Connection connection;
    private final Map<String, String> queries = new TreeMap<>();

    HostTables(Connection connection) {
        this.connection = connection;
    }

    HostTables run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(sql.substring(0, Math.min(99, sql.length())), e);
        }
    }

    /** A table of texts with those rows. */
    HostTables with(Port port, List<Map<String, String>> rows) {
        Set<String> names = new LinkedHashSet<>();
        port.columns().stream().map(Column::name).forEach(names::add);
        rows.forEach(row -> names.addAll(row.keySet()));
        String columns =
                names.stream()
                        .map(name -> Sql.name(name) + " VARCHAR")
                        .collect(Collectors.joining(", "));
        String table = Sql.name(port.table());
        run("CREATE TABLE " + table + " (" + columns + ")");
        String marks = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (Map<String, String> row : rows) {
                int at = 1;
                for (String name : names) {
                    insert.setString(at++, row.getOrDefault(name, ""));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return asking(port.table(), "SELECT * FROM " + table);
    }

    HostTables asking(String table, String sql) {
        queries.put(table, sql);
        return this;
    }

    /** The settings, with further members that begin with a comma. */
    String settings(String url, String more) {
        String tables =
                queries.entrySet().stream()
                        .map(query -> json(query.getKey()) + ": " + json(query.getValue()))
                        .collect(Collectors.joining(", "));
        return "{\"url\": " + json(url) + more + ", \"tables\": {" + tables + "}}";
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
