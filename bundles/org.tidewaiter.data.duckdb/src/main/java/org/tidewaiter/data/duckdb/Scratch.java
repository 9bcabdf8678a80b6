package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataException;

/** A folder for what does not fit in memory, gone when closed. */
final class Scratch implements AutoCloseable {

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** Creates a folder of its own in that one, readable only by this user. */
    static Scratch in(Path parent) {
        try {
            Files.createDirectories(parent);
            return new Scratch(Files.createTempDirectory(parent, "tidewaiter-"));
        } catch (IOException e) {
            throw new DataException(
                    "no scratch folder can be made in "
                            + parent
                            + ": give the user who runs this the right to write there, or set"
                            + " java.io.tmpdir to another folder",
                    e);
        }
    }

    /** A file in it; it need not exist. */
    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException("scratch folder " + folder + " cannot be deleted", e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone already
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
