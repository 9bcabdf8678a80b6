package org.tidewaiter.data.duckdb;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;

/** The scratch folder and the database of one data set, gone together when it is closed. */
final class Workspace implements AutoCloseable {

    private final Scratch scratch;
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Workspace(Scratch scratch, Database database) {
        this.scratch = scratch;
        this.database = database;
    }

    /** Makes a scratch folder in that one and a database within the limits of the request. */
    static Workspace in(Path parent, OpenRequest request) {
        Scratch scratch = Scratch.in(parent);
        boolean opened = false;
        try {
            Workspace workspace = new Workspace(scratch, Database.open(scratch, request));
            scratch.noteLibrary();
            opened = true;
            return workspace;
        } finally {
            if (!opened) {
                scratch.close();
            }
        }
    }

    /** Opens a data set in a new workspace, which is closed if that fails. */
    static DataSet opening(Path parent, OpenRequest request, Function<Workspace, DataSet> opening) {
        Workspace workspace = in(parent, request);
        boolean opened = false;
        try {
            DataSet data = opening.apply(workspace);
            opened = true;
            return data;
        } finally {
            if (!opened) {
                workspace.close();
            }
        }
    }

    Scratch scratch() {
        return scratch;
    }

    Database database() {
        return database;
    }

    void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the data set is closed");
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (scratch) {
                database.close();
            }
        }
    }
}
