package org.tidewaiter.data.relay;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;

/**
 * Lends what one source has written into a scratch folder and another has read there.
 *
 * <p>The folder is gone before the records are lent, since a reader keeps its own copy.
 * Thread-safe.
 */
public final class Relay {

    private final List<DataSource> readers = new CopyOnWriteArrayList<>();

    /** Takes a source that may read what is written; the writer itself must not be one. */
    public void add(DataSource reader) {
        readers.add(reader);
    }

    /** Gives it back. */
    public void remove(DataSource reader) {
        readers.remove(reader);
    }

    /**
     * Makes a scratch folder, has records written there and opened, and deletes it, whatever
     * becomes of them.
     *
     * @param use what the folder is for, a word of small letters: part of its name
     * @param opening writes records into the empty folder that it is given, and {@linkplain
     *     #open(Path, List, OpenRequest, Monitor) opens} them
     * @throws DataException if there can be no scratch folder, or it stays: then the data set is
     *     closed
     */
    public DataSet lend(String use, Function<Path, DataSet> opening) {
        try (RecordsFolder folder = RecordsFolder.make(use)) {
            return lent(opening.apply(folder.records()), folder::close);
        }
    }

    /** Lends a data set once the scratch files are gone; where they stay, it is closed. */
    static DataSet lent(DataSet data, Runnable deletion) {
        try {
            deletion.run();
            return data;
        } catch (RuntimeException e) {
            try {
                data.close();
            } catch (RuntimeException other) {
                e.addSuppressed(other);
            }
            throw e;
        }
    }

    /**
     * Has another source open a folder of records.
     *
     * @param limits the request to the writer: all but its location and ports goes to the reader
     * @throws DataException if there is no source that reads folders, or it cannot read this one
     * @throws java.util.concurrent.CancellationException if the monitor cancels
     */
    public DataSet open(Path records, List<Port> ports, OpenRequest limits, Monitor monitor) {
        OpenRequest request =
                new OpenRequest(
                        records.toString(),
                        ports,
                        limits.allowedRejects(),
                        limits.threads(),
                        limits.memoryBytes());
        return reader(request.location()).open(request, monitor);
    }

    private DataSource reader(String location) {
        return readers.stream()
                .filter(source -> source.accepts(location))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DataException(
                                        List.of(
                                                "no source reads a folder of records: install the"
                                                        + " bundle org.tidewaiter.data.duckdb")));
    }
}
