package org.tidewaiter.data.duckdb;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.progress.Monitor;

/**
 * What a data set and all its views share: the database, and what was made of it on demand.
 *
 * <p>Thread-safe.
 */
final class OpenFolder implements AutoCloseable {

    private final Workspace workspace;
    private final Dictionaries dictionaries;
    private final ColumnStore columns;
    private final Set<String> indexed = new HashSet<>();

    OpenFolder(Workspace workspace, List<StagedTable> tables) {
        this.workspace = workspace;
        this.dictionaries = new Dictionaries(workspace.database(), tables);
        this.columns = new ColumnStore(workspace, dictionaries);
    }

    Database database() {
        return workspace.database();
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    ColumnStore columns() {
        return columns;
    }

    /** The records that may have that key; the index is made when first asked. */
    List<Long> sources(StagedTable table, String key) {
        checkOpen();
        synchronized (indexed) {
            if (!indexed.contains(table.layout().port().table())) {
                database().run(Keys.createIndex(table), Monitor.NONE);
                indexed.add(table.layout().port().table());
            }
        }
        return database().rows(Keys.find(table.layout(), key), Monitor.NONE, row -> row.getLong(1));
    }

    void checkOpen() {
        workspace.checkOpen();
    }

    @Override
    public void close() {
        workspace.close();
    }
}
