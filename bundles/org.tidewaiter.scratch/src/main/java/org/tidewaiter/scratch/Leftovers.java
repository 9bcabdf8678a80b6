package org.tidewaiter.scratch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/**
 * Deletes what processes that were killed left in a folder for temporary files.
 *
 * <p>Only a folder that has one of our names, is no link, belongs to this user and has an {@link
 * OwnerMark} that no living process holds. Whatever cannot be looked at or deleted stays for the
 * next time: nobody's work fails for the remains of another.
 */
final class Leftovers {

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
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(parent, Names::isOfOwnedFolder)) {
            Leftovers leftovers = new Leftovers(parent, Files.getOwner(own));
            for (Path folder : folders) {
                leftovers.clear(folder);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // no right to list: then nothing is found there
        }
    }

    private void clear(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
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
            if (lock == null) {
                return;
            }
            for (String name : notes(channel)) {
                deleteNoted(name);
            }
            // the mark goes last: cut off in between, the rest is still known as abandoned
            FileTree.deleteAllBut(mark, folder);
        }
        FileTree.delete(folder);
    }

    private static List<String> notes(FileChannel mark) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(mark.size(), MOST_NOTES_BYTES));
        mark.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** A name is all that is taken from the note: it leads to no other folder. */
    private void deleteNoted(String name) throws IOException {
        if (Names.isOfTemporaryFile(name)) {
            Path file = parent.resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isOfUser(file)) {
                Files.delete(file);
            }
        }
    }
}
