package org.tidewaiter.scratch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * The sign in a folder that its owner lives: a file that is locked as long as it does.
 *
 * <p>The system lets go of the lock however a process ends. The file is named after the process,
 * because closing a file lets go of every lock that this process has on it: a process must not even
 * open its own marks to look at them. So it is too where these classes are loaded twice, by the
 * launcher and in the framework that it launches.
 */
final class OwnerMark implements AutoCloseable {

    /** How the name of the file ends. */
    static final String ENDING = ".owner";

    private static final String SELF = self();

    private final Path file;
    private final FileChannel channel;

    private OwnerMark(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Marks a folder that has no mark yet. */
    static OwnerMark put(Path folder) throws IOException {
        // under its final name only once it is locked: others take an unlocked one for abandoned
        Path unlocked = folder.resolve("new");
        FileChannel channel =
                FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean marked = false;
        try {
            lock(channel);
            Path file = folder.resolve(SELF + ENDING);
            Files.move(unlocked, file, StandardCopyOption.ATOMIC_MOVE);
            marked = true;
            return new OwnerMark(file, channel);
        } finally {
            if (!marked) {
                channel.close();
            }
        }
    }

    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException e) {
            // a file system without locks: nobody can take it for abandoned there either
        }
    }

    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + "-" + start.toEpochMilli();
    }

    /** Whether a file is a mark of this process. */
    static boolean isOwn(Path mark) {
        return mark.endsWith(SELF + ENDING);
    }

    Path file() {
        return file;
    }

    /** Notes the name of a file beside the folder that is to go with it. */
    void note(String name) throws IOException {
        channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Lets go of it: from now on the folder counts as abandoned. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
