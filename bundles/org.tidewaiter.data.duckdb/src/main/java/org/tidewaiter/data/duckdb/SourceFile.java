package org.tidewaiter.data.duckdb;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;

/**
 * A file of a table.
 *
 * @param name as a person knows it: its path within the data folder
 * @param stamp by which a change is noticed
 */
record SourceFile(Path path, String name, Format format, Stamp stamp) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** The size of a file and when it was last written. */
    record Stamp(long bytes, FileTime written) {

        static Stamp of(Path path) throws IOException {
            return new Stamp(Files.size(path), Files.getLastModifiedTime(path));
        }
    }

    /**
     * A file as it stands now.
     *
     * @throws DataException if it cannot be looked at
     */
    static SourceFile of(Path path, String name, Format format) {
        try {
            return new SourceFile(path, name, format, Stamp.of(path));
        } catch (IOException e) {
            throw new DataException(
                    name + " is gone or may not be read: check the file and the rights on it", e);
        }
    }

    /** What is in a file, told by the end of its name. */
    enum Format {
        CSV(".csv", "CSV"),
        CSV_GZ(".csv.gz", "CSV"),
        PARQUET(".parquet", "Parquet");

        private final String ending;
        private final String title;

        Format(String ending, String title) {
            this.ending = ending;
            this.title = title;
        }

        String ending() {
            return ending;
        }

        String title() {
            return title;
        }

        /** The format of a file with that name. */
        static Optional<Format> of(String fileName) {
            return Arrays.stream(values()).filter(f -> fileName.endsWith(f.ending)).findFirst();
        }
    }

    boolean isParquet() {
        return format == Format.PARQUET;
    }

    /** The bytes of a CSV file, unpacked. */
    InputStream open() throws IOException {
        InputStream plain = Files.newInputStream(path);
        if (format != Format.CSV_GZ) {
            return new BufferedInputStream(plain, BUFFER_BYTES);
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(plain, BUFFER_BYTES), BUFFER_BYTES);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /**
     * Unpacks a packed file to its end, which compares the checksum: DuckDB does not, and reads a
     * damaged file as another.
     *
     * @throws DataException if it is damaged
     */
    void checkPacking(Monitor monitor) {
        if (format != Format.CSV_GZ) {
            return;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = open()) {
            while (in.read(buffer) >= 0) {
                monitor.checkpoint();
            }
        } catch (ZipException | EOFException e) {
            throw new DataException(
                    name
                            + " is a damaged gzip file: pack it anew, or transfer it again in"
                            + " binary mode",
                    e);
        } catch (IOException e) {
            throw new DataException(
                    name + " cannot be read: check the file and the rights on it", e);
        }
    }

    /**
     * Looks whether the file is the one that it was.
     *
     * @throws DataException if somebody wrote to it meanwhile
     */
    void checkUnchanged() {
        if (!of(path, name, format).stamp().equals(stamp)) {
            throw new DataException(
                    List.of(
                            name
                                    + " changed while it was read: wait until whoever writes it is"
                                    + " done, and run again"));
        }
    }
}
