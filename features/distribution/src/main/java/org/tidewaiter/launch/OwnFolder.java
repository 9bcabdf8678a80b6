package org.tidewaiter.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A temporary folder with the mark that its owner lives: a file locked as long as it does.
 *
 * <p>If the process is killed, a later one that opens records finds the mark unlocked and deletes
 * the folder; {@code org.tidewaiter.data.duckdb} does, which marks its folders in the same way.
 */
final class OwnFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel mark;

    private OwnFolder(Path folder, FileChannel mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /**
     * Makes one in the system's folder for temporary files.
     *
     * @throws IOException if that cannot be, with a message for a person
     */
    static OwnFolder make() throws IOException {
        try {
            return marked(Files.createTempDirectory("tidewaiter-framework-"));
        } catch (IOException e) {
            throw new IOException(
                    "no folder can be made in "
                            + System.getProperty("java.io.tmpdir")
                            + ": free space there, give the user who runs this the right to write"
                            + " there, or name another with"
                            + " TIDEWAITER_OPTS=-Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    /** Marks a new folder; one that cannot be marked, which nobody could clear, is deleted. */
    private static OwnFolder marked(Path folder) throws IOException {
        try {
            return new OwnFolder(folder, mark(folder));
        } catch (IOException e) {
            delete(folder);
            throw e;
        }
    }

    private static FileChannel mark(Path folder) throws IOException {
        // under its final name only once it is locked: others take an unlocked one for abandoned
        Path unlocked = folder.resolve("new");
        FileChannel mark =
                FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            mark.lock();
        } catch (IOException e) {
            // a file system without locks: nobody can take it for abandoned there either
        }
        try {
            Path locked = folder.resolve(self() + ".owner");
            Files.move(unlocked, locked, StandardCopyOption.ATOMIC_MOVE);
            return mark;
        } catch (IOException e) {
            mark.close();
            throw e;
        }
    }

    /** Names this process as the mark of a data folder does. */
    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + "-" + start.toEpochMilli();
    }

    /** What is put into it; it need not exist. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Deletes it with all in it. */
    @Override
    public void close() throws IOException {
        mark.close();
        if (Files.exists(folder)) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
