package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.scratch.OwnedFolder;

/**
 * A folder for what does not fit in memory, gone when closed.
 *
 * <p>If the process is killed before, the next one that makes such a folder deletes it, with the
 * native library that the driver unpacked beside it.
 */
final class Scratch implements AutoCloseable {

    /** Where Linux tells which files a process has loaded. */
    private static final Path LOADED = Path.of("/proc/self/maps");

    private static final String LIBRARY = "libduckdb_java[0-9]+\\.so";

    private final OwnedFolder folder;

    private Scratch(OwnedFolder folder) {
        this.folder = folder;
    }

    /** Creates a folder of its own in that one, readable only by this user. */
    static Scratch in(Path parent) {
        try {
            return new Scratch(OwnedFolder.make(parent, "data"));
        } catch (IOException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A file in it; it need not exist. */
    Path file(String name) {
        return folder.file(name);
    }

    /**
     * Notes the native library that this process has loaded from beside the folder, so that it goes
     * too if the process is killed; where the system does not tell, it stays.
     */
    void noteLibrary() {
        try (Stream<String> loaded = Files.lines(LOADED)) {
            String beside = folder.path().toRealPath().getParent() + "/";
            Pattern library = Pattern.compile(Pattern.quote(beside) + "(" + LIBRARY + ")$");
            List<String> names =
                    loaded.flatMap(line -> library.matcher(line).results())
                            .map(found -> found.group(1))
                            .distinct()
                            .toList();
            for (String name : names) {
                folder.note(name);
            }
        } catch (IOException | UncheckedIOException e) {
            // the file stays behind if the process is killed; nothing else is lost
        }
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("scratch folder " + folder + " cannot be deleted", e);
        }
    }
}
