package org.tidewaiter.scratch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder and all in it. */
public final class FileTree {

    private FileTree() {}

    /**
     * Deletes it; of links in it only the links. What is gone already is no failure.
     *
     * @throws IOException naming the first that cannot be deleted; what was not reached stays too
     */
    public static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new Deletion(Set.of()));
    }

    /** Deletes all that is in a folder, but one file directly in it. */
    static void deleteAllBut(Path spared, Path folder) throws IOException {
        Files.walkFileTree(folder, new Deletion(Set.of(spared, folder)));
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        private final Set<Path> spared;

        Deletion(Set<Path> spared) {
            this.spared = spared;
        }

        private FileVisitResult delete(Path path) throws IOException {
            if (!spared.contains(path)) {
                Files.deleteIfExists(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            return delete(file);
        }

        /** It is gone, or a folder that may not be listed, which can be deleted if it is empty. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            return delete(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
            return delete(directory);
        }
    }
}
