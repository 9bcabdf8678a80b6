package org.tidewaiter.data.duckdb;

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
 * The sign in a scratch folder that its owner lives: a file that is locked as long as it does.
 *
 * <p>The system lets go of the lock however a process ends. The file is named after the process,
 * because closing a file lets go of every lock that this process has on it: a process must not even
 * open its own marks to look at them. The launcher marks the folder of its framework in the same
 * way.
 */
final class OwnerMark implements AutoCloseable {

    /** How the name of the file ends. */
    static final String ENDING = ".owner";

    private static final String SELF = self();

    private final FileChannel channel;

    private OwnerMark(FileChannel channel) {
        this.channel = channel;
    }

    /** Marks a new folder; it must be empty. */
    static OwnerMark put(Path folder) throws IOException {
        // under its final name only once it is locked: others take an unlocked one for abandoned
        Path unlocked = folder.resolve("new");
        FileChannel channel =
                FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean marked = false;
        try {
            lock(channel);
            Files.move(unlocked, folder.resolve(SELF + ENDING), StandardCopyOption.ATOMIC_MOVE);
            marked = true;
            return new OwnerMark(channel);
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

    /** Whether a file is a mark of this process. */
    static boolean isOwn(Path mark) {
        return mark.endsWith(SELF + ENDING);
    }

    /** Notes the name of a file beside the folder that is to go with it. */
    void note(String name) throws IOException {
        channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + "-" + start.toEpochMilli();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
