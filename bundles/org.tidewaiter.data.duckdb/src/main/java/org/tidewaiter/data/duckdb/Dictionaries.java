package org.tidewaiter.data.duckdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;

/**
 * The codes of every domain, made when first asked for: most columns are never scanned.
 *
 * <p>Thread-safe.
 */
final class Dictionaries {

    private final Database database;
    private final List<StagedTable> tables;
    private final Map<String, Encoding> made = new HashMap<>();
    private final Map<String, LazyBook> books = new HashMap<>();

    Dictionaries(Database database, List<StagedTable> tables) {
        this.database = database;
        this.tables = List.copyOf(tables);
    }

    /** The dictionary of a domain that at least one filled column has. */
    synchronized Encoding encoding(String domain) {
        Encoding encoding = made.get(domain);
        if (encoding == null) {
            encoding = new Encoding(domain, uses(domain));
            encoding.create().forEach(sql -> database.run(sql, Monitor.NONE));
            made.put(domain, encoding);
        }
        return encoding;
    }

    /** The texts of a domain; empty if no column of it has a value. */
    synchronized Codebook book(String domain) {
        if (uses(domain).isEmpty()) {
            return new TextArena.Builder().build();
        }
        return books.computeIfAbsent(domain, d -> new LazyBook(encoding(d)));
    }

    private List<Encoding.Use> uses(String domain) {
        List<Encoding.Use> uses = new ArrayList<>();
        for (StagedTable table : tables) {
            for (Column column : table.filled()) {
                if (column instanceof Column.Code code && code.domain().equals(domain)) {
                    uses.add(new Encoding.Use(table, code));
                }
            }
        }
        return uses;
    }

    /** Fetches the texts when the first is asked for: counts alone need none. */
    private final class LazyBook implements Codebook {
        private final Encoding encoding;
        private final int size;
        private @Nullable TextArena arena;

        LazyBook(Encoding encoding) {
            this.encoding = encoding;
            this.size = database.rows(encoding.count(), Monitor.NONE, row -> row.getInt(1)).get(0);
        }

        private synchronized TextArena arena() {
            TextArena texts = arena;
            if (texts == null) {
                TextArena.Builder builder = new TextArena.Builder();
                database.chunks(
                        encoding.texts(),
                        size,
                        Monitor.NONE,
                        chunk -> {
                            DuckDBReadableVector text = chunk.vector(0);
                            for (long i = 0; i < chunk.rowCount(); i++) {
                                builder.add(text.getString(i));
                            }
                        });
                texts = builder.build();
                arena = texts;
            }
            return texts;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public String text(int code) {
            return arena().text(code);
        }

        @Override
        public int code(String text) {
            return arena().code(text);
        }
    }
}
