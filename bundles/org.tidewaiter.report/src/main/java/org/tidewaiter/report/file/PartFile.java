package org.tidewaiter.report.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The unfinished form of a file, beside its place and locked while it is written.
 *
 * <p>A process that is killed leaves it behind, and it holds personal data: whoever writes the same
 * file next deletes it. The lock, which the system lets go of however a process ends, tells it from
 * one that another process is writing. Those of this process are told by their name, because
 * closing a file lets go of every lock that a process has on it.
 */
final class PartFile {

    private static final String SELF = self();

    private PartFile() {}

    /** Names a new one. */
    static Path of(Path target) {
        return target.resolveSibling(prefix(target) + SELF + "." + UUID.randomUUID());
    }

    /** Writes all of it; it must not exist. */
    static void fill(Path part, WholeFile.Content content) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            lock(channel);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException e) {
            // a file system without locks: nobody can take it for abandoned there either
        }
    }

    /** Deletes those of processes that were killed; what cannot be deleted stays. */
    static void clearAbandoned(Path target) throws IOException {
        Pattern name =
                Pattern.compile(Pattern.quote(prefix(target)) + "[0-9]+-[0-9]+\\.[0-9a-f-]{36}");
        Path folder = target.resolveSibling("");
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> isOfOther(file, name))) {
            for (Path file : files) {
                deleteIfAbandoned(file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isOfOther(Path file, Pattern name) {
        String found = String.valueOf(file.getFileName());
        return name.matcher(found).matches() && !found.contains("." + SELF + ".");
    }

    private static void deleteIfAbandoned(Path file) {
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // of another user, or gone already: it does not keep this one from being written
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + "-" + start.toEpochMilli();
    }
}
