package org.tidewaiter.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary folder that only this user can read, gone when closed.
 *
 * <p>If the process is killed before, the next one that makes such a folder in the same place
 * deletes it. Making one costs a look at the names beside it. Thread-safe.
 */
public final class OwnedFolder implements AutoCloseable {

    private final Path path;
    private final OwnerMark mark;

    private OwnedFolder(Path path, OwnerMark mark) {
        this.path = path;
        this.mark = mark;
    }

    /**
     * Makes one in the system's folder for temporary files, {@code java.io.tmpdir}.
     *
     * @param use what it is for, a word of small letters: part of its name
     * @throws IOException if that cannot be, with a message for a person
     */
    public static OwnedFolder make(String use) throws IOException {
        return make(Path.of(System.getProperty("java.io.tmpdir")), use);
    }

    /**
     * Makes one in that folder, which is made too where there is none, and deletes what processes
     * that were killed left there.
     *
     * @param use what it is for, a word of small letters: part of its name
     * @throws IOException if that cannot be, with a message for a person
     */
    public static OwnedFolder make(Path parent, String use) throws IOException {
        String beginning = Names.beginning(use);
        try {
            if (!Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            OwnedFolder made = marked(Files.createTempDirectory(parent, beginning));
            Leftovers.clearBeside(made.path);
            return made;
        } catch (IOException e) {
            throw new IOException(
                    "no scratch folder can be made in "
                            + parent
                            + ": free space there, give the user who runs this the right to write"
                            + " there, or set java.io.tmpdir to another folder",
                    e);
        }
    }

    /** Marks a new folder; one that cannot be marked, which nobody could clear, is deleted. */
    static OwnedFolder marked(Path folder) throws IOException {
        try {
            return new OwnedFolder(folder, OwnerMark.put(folder));
        } catch (IOException e) {
            FileTree.delete(folder);
            throw e;
        }
    }

    /** Where it is. Beside what is put into it, the mark is in it. */
    public Path path() {
        return path;
    }

    /** A file or folder in it; it need not exist. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * Notes a temporary file beside the folder: it is deleted too if this process is killed.
     * Closing leaves it.
     *
     * @param name of the form that {@link Files#createTempFile} gives: letters, a number, an ending
     * @throws IOException if it cannot be noted
     */
    public void note(String name) throws IOException {
        if (!Names.isOfTemporaryFile(name)) {
            throw new IllegalArgumentException("name must be of a temporary file, was " + name);
        }
        mark.note(name);
    }

    /**
     * Deletes it with all in it; of links only the links. May be called again.
     *
     * @throws IOException if something stays; the next process clears it
     */
    @Override
    public void close() throws IOException {
        try {
            // the mark goes last: cut off in between, the rest is still known as abandoned
            FileTree.deleteAllBut(mark.file(), path);
        } finally {
            mark.close();
        }
        FileTree.delete(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
