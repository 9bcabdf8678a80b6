package org.tidewaiter.data.edifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tidewaiter.api.record.DataException;

/**
 * A temporary folder for the crossings, readable only by this user, gone when closed.
 *
 * <p>If the process is killed, the next one that reads records deletes it: {@code
 * org.tidewaiter.data.duckdb} clears folders of this name whose mark no living process holds, and
 * marks its own in the same way. Used by one thread.
 */
final class ScratchFolder implements AutoCloseable {

    private static final String RECORDS = "records";

    private final Path folder;
    private final Path mark;
    private final FileChannel lock;

    private ScratchFolder(Path folder, Path mark, FileChannel lock) {
        this.folder = folder;
        this.mark = mark;
        this.lock = lock;
    }

    /**
     * Makes one in the system's folder for temporary files.
     *
     * @throws DataException if that cannot be
     */
    static ScratchFolder make() {
        try {
            return marked(Files.createTempDirectory("tidewaiter-messages-"));
        } catch (IOException e) {
            throw new DataException(
                    "no scratch folder can be made in "
                            + System.getProperty("java.io.tmpdir")
                            + ": free space there, give the user who runs this the right to write"
                            + " there, or set java.io.tmpdir to another folder",
                    e);
        }
    }

    /** Marks a new folder; one that cannot be marked, which nobody could clear, is deleted. */
    private static ScratchFolder marked(Path folder) throws IOException {
        try {
            Files.createDirectory(folder.resolve(RECORDS));
            Path mark = folder.resolve(self() + ".owner");
            return new ScratchFolder(folder, mark, locked(folder, mark));
        } catch (IOException e) {
            delete(folder);
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Path mark) throws IOException {
        // under its final name only once it is locked: others take an unlocked one for abandoned
        Path unlocked = folder.resolve("new");
        FileChannel channel =
                FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException e) {
            // a file system without locks: nobody can take it for abandoned there either
        }
        try {
            Files.move(unlocked, mark, StandardCopyOption.ATOMIC_MOVE);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Names this process as the mark of a data folder does. */
    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + "-" + start.toEpochMilli();
    }

    /** What another source reads; the mark is not in it. */
    Path records() {
        return folder.resolve(RECORDS);
    }

    /**
     * Deletes it with all in it; of links in it nothing but the links. May be called again.
     *
     * @throws DataException if something stays
     */
    @Override
    public void close() {
        try {
            try {
                delete(records());
            } finally {
                lock.close();
            }
            Files.deleteIfExists(mark);
            Files.deleteIfExists(folder);
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(
                    "the scratch folder "
                            + folder
                            + " cannot be deleted: delete it, since names and documents are in it",
                    e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
