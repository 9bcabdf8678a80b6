package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tidewaiter.api.record.DataException;

/**
 * A folder for what does not fit in memory, gone when closed.
 *
 * <p>If the process is killed before, the next one that makes such a folder deletes it.
 */
final class Scratch implements AutoCloseable {

    /** Where Linux tells which files a process has loaded. */
    private static final Path LOADED = Path.of("/proc/self/maps");

    private final Path folder;
    private final OwnerMark mark;

    private Scratch(Path folder, OwnerMark mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /** Creates a folder of its own in that one, readable only by this user. */
    static Scratch in(Path parent) {
        try {
            Files.createDirectories(parent);
            Path folder = Files.createTempDirectory(parent, "tidewaiter-");
            Scratch scratch = marked(folder);
            Leftovers.clearBeside(folder);
            return scratch;
        } catch (IOException e) {
            throw new DataException(
                    "no scratch folder can be made in "
                            + parent
                            + ": free space there, give the user who runs this the right to write"
                            + " there, or set java.io.tmpdir to another folder",
                    e);
        }
    }

    private static Scratch marked(Path folder) throws IOException {
        try {
            return new Scratch(folder, OwnerMark.put(folder));
        } catch (IOException e) {
            Files.walkFileTree(folder, new Leftovers.Deletion(null));
            throw e;
        }
    }

    /** A file in it; it need not exist. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Notes the native library that this process has loaded from beside the folder, so that it goes
     * too if the process is killed; where the system does not tell, it stays.
     */
    void noteLibrary() {
        try (Stream<String> loaded = Files.lines(LOADED)) {
            String beside = folder.toRealPath().getParent() + "/";
            List<String> names =
                    loaded.filter(line -> line.contains(beside + Leftovers.LIBRARY))
                            .map(line -> line.substring(line.indexOf(beside) + beside.length()))
                            .distinct()
                            .toList();
            for (String name : names) {
                mark.note(name);
            }
        } catch (IOException | UncheckedIOException e) {
            // the file stays behind if the process is killed; nothing else is lost
        }
    }

    @Override
    public void close() {
        try {
            mark.close();
            Files.walkFileTree(folder, new Leftovers.Deletion(null));
        } catch (IOException e) {
            throw new UncheckedIOException("scratch folder " + folder + " cannot be deleted", e);
        }
    }
}
