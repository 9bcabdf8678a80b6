package org.tidewaiter.data.duckdb;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataException;

/**
 * What {@code NAME.jdbc.json} says: which database to ask, as whom, and one {@code SELECT} a table.
 *
 * <pre>{@code
 * {"name": "Busan 2026", "timeZone": "Asia/Seoul",
 *  "url": "jdbc:postgresql://db/risk", "user": "reader", "passwordVariable": "DB_PASSWORD",
 *  "tables": {"crossings": "crossings.sql", "violations": "SELECT ... FROM hit_detail"}}
 * }</pre>
 *
 * @param general what may be said of any data set
 * @param password from a variable of the environment or a file, never from this one
 * @param queries by table, the text of its {@code SELECT}
 */
record JdbcSettings(
        Settings general,
        String url,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> queries) {

    static final String ENDING = ".jdbc.json";

    private static final Set<String> KNOWN =
            Set.of("url", "user", "passwordVariable", "passwordFile", "tables");

    /**
     * Reads the file.
     *
     * @param environment gives a variable of the environment, null if not set
     */
    static JdbcSettings of(Path path, Function<String, @Nullable String> environment) {
        SettingsFile file = SettingsFile.read(path, environment);
        String name = file.name().substring(0, file.name().length() - ENDING.length());
        String url =
                file.text("url")
                        .filter(given -> given.startsWith("jdbc:"))
                        .orElseThrow(
                                () ->
                                        file.wrong(
                                                "\"url\" must be the database's, such as"
                                                        + " \"jdbc:postgresql://host/database\""));
        if (file.json().has("password")) {
            throw file.wrong(
                    "a password does not belong here, where many can read it: put it into an"
                            + " environment variable and give its name as \"passwordVariable\", or"
                            + " into a file as \"passwordFile\"");
        }
        return new JdbcSettings(
                Settings.of(file, name.isEmpty() ? "records" : name, KNOWN),
                url,
                file.text("user"),
                file.hidden("password", "the database cannot be asked"),
                queries(file));
    }

    private static Map<String, String> queries(SettingsFile file) {
        JsonElement tables = file.json().get("tables");
        if (tables == null || !tables.isJsonObject() || tables.getAsJsonObject().isEmpty()) {
            throw file.wrong(
                    "\"tables\" must give a SELECT, or the file of one, for each table, such as"
                            + " {\"crossings\": \"crossings.sql\"}");
        }
        JsonObject given = tables.getAsJsonObject();
        Map<String, String> queries = new TreeMap<>();
        for (String table : given.keySet()) {
            JsonElement text = given.get(table);
            if (!text.isJsonPrimitive() || text.getAsString().isBlank()) {
                throw file.wrong("\"" + table + "\" must be a SELECT or a file, was " + text);
            }
            queries.put(table, query(file, table, text.getAsString().strip()));
        }
        return queries;
    }

    private static String query(SettingsFile file, String table, String given) {
        if (isQuery(given)) {
            return given;
        }
        Path sql = file.beside(given);
        try {
            String text = Files.readString(sql).strip();
            if (!text.isEmpty()) {
                return text;
            }
        } catch (IOException e) {
            throw new DataException(
                    file.name()
                            + ": "
                            + sql
                            + " of \""
                            + table
                            + "\" cannot be read: check path and rights, or give a SELECT",
                    e);
        }
        throw file.wrong(sql + " of \"" + table + "\" is empty: put a SELECT there");
    }

    private static boolean isQuery(String text) {
        String first = text.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        return List.of("SELECT", "WITH").contains(first);
    }
}
