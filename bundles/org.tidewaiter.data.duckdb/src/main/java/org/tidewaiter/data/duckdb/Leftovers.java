package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what processes that were killed left in the folder for temporary files.
 *
 * <p>Only a folder that has our name, is no link, belongs to this user and has an {@link OwnerMark}
 * that no living process holds. Whatever cannot be looked at or deleted stays for the next time:
 * nobody's run fails for the remains of another.
 */
final class Leftovers {

    /** How the name of the unpacked native library begins. */
    static final String LIBRARY = "libduckdb_java";

    private static final Pattern FOLDER = Pattern.compile("tidewaiter-(framework-)?[0-9]+");
    private static final Pattern LIBRARY_FILE = Pattern.compile(LIBRARY + "[0-9]+\\.so");
    private static final int MOST_NOTES_BYTES = 1 << 16;

    private final Path parent;
    private final UserPrincipal user;

    private Leftovers(Path parent, UserPrincipal user) {
        this.parent = parent;
        this.user = user;
    }

    /** Deletes them in the folder that holds this one, which is of this user. */
    static void clearBeside(Path own) {
        Path parent = own.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "tidewaiter-*")) {
            Leftovers leftovers = new Leftovers(parent, Files.getOwner(own));
            for (Path folder : folders) {
                leftovers.clear(folder);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // no right to list: then nothing is found there
        }
    }

    private void clear(Path folder) {
        if (!FOLDER.matcher(folder.getFileName().toString()).matches()
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> marks =
                Files.newDirectoryStream(folder, "*" + OwnerMark.ENDING)) {
            for (Path mark : marks) {
                if (isOfUser(folder) && !OwnerMark.isOwn(mark)) {
                    clearIfAbandoned(folder, mark);
                    return;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // another process was quicker, or something in it cannot be deleted
        }
    }

    private boolean isOfUser(Path file) throws IOException {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user);
    }

    private void clearIfAbandoned(Path folder, Path mark) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                mark,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                for (String name : notes(channel)) {
                    deleteLibrary(name);
                }
                // the mark goes last: cut off in between, the rest is still known as abandoned
                Files.walkFileTree(folder, new Deletion(mark));
                Files.delete(mark);
                Files.delete(folder);
            }
        }
    }

    private static List<String> notes(FileChannel mark) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(mark.size(), MOST_NOTES_BYTES));
        mark.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** A name is all that is taken from the note: it leads to no other folder. */
    private void deleteLibrary(String name) throws IOException {
        if (LIBRARY_FILE.matcher(name).matches()) {
            Path file = parent.resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isOfUser(file)) {
                Files.delete(file);
            }
        }
    }

    /** Deletes a folder and all in it; with a file to spare, all but that file and the folder. */
    static final class Deletion extends SimpleFileVisitor<Path> {

        private final @Nullable Path spared;

        Deletion(@Nullable Path spared) {
            this.spared = spared;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!file.equals(spared)) {
                Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone already
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
            if (spared == null || !directory.equals(spared.getParent())) {
                Files.deleteIfExists(directory);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
