package org.tidewaiter.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file whole or not at all: beside its place, then moved there in one step.
 *
 * <p>What a killed process left of the same file is deleted first.
 */
public final class WholeFile {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; need not close or flush. */
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes the file, replacing one that is there; a link is followed.
     *
     * @throws IOException if it cannot be written, with a message for a person; what was there
     *     before is untouched and nothing is left beside it
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        Path part = PartFile.of(target);
        try {
            PartFile.clearAbandoned(target);
            PartFile.fill(part, content);
            move(part, target);
        } catch (IOException e) {
            throw refused(file, reason(e), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path target(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw refused(file, "it is a folder", null);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw refused(file, "it is a device and not a file", null);
        }
        if (!Files.isDirectory(folder)) {
            throw refused(file, "the folder " + folder + " does not exist", null);
        }
        return target;
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "you may not write there";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        String message = reason == null ? e.getMessage() : reason;
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static IOException refused(
            Path file, String reason, @org.jspecify.annotations.Nullable IOException cause) {
        return new IOException(
                "Cannot write "
                        + file
                        + ": "
                        + reason
                        + ". Nothing was written; choose another place or make room.",
                cause);
    }
}
