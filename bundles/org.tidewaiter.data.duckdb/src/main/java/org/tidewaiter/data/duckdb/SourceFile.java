package org.tidewaiter.data.duckdb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file of a table.
 *
 * @param name as a person knows it: its path within the data folder
 */
record SourceFile(Path path, String name, Format format) {

    private static final int BUFFER_BYTES = 1 << 16;

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
}
