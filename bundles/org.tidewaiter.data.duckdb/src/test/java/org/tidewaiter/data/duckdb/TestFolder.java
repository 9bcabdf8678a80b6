package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.duckdb.DuckDBDriver;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;

/** A data folder written by a test, beside the scratch folder of whoever opens it. */
final class TestFolder {

    static final String CROSSINGS =
            "crossing_id,traveller_id,voyage_number,departure_port,arrival_port,departure_time";

    private static final long MEMORY_BYTES = 1L << 28;

    private final Path data;
    private final Path scratch;
    private double allowedRejects = Double.NaN;

    TestFolder(Path parent) {
        try {
            data = Files.createDirectories(parent.resolve("data"));
            scratch = Files.createDirectories(parent.resolve("scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    TestFolder with(String file, String... lines) {
        return with(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    TestFolder with(String file, byte[] bytes) {
        try {
            Path path = data.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestFolder withGzip(String file, String... lines) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve(file)))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets DuckDB write the rows of a query as Parquet. */
    TestFolder withParquet(String file, String query) {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            Path path = data.resolve(file);
            Files.createDirectories(path.getParent());
            statement.execute("SET TimeZone = 'Asia/Seoul'");
            statement.execute("COPY (" + query + ") TO '" + path + "' (FORMAT parquet)");
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestFolder allowing(double share) {
        allowedRejects = share;
        return this;
    }

    OpenRequest request(List<Port> ports) {
        return new OpenRequest(data.toString(), ports, allowedRejects, 2, MEMORY_BYTES);
    }

    DataSet open() {
        return open(Monitor.NONE);
    }

    DataSet open(Monitor monitor) {
        return new FolderDataSource(scratch).open(request(Ports.ALL), monitor);
    }

    /** The problems for which it cannot be opened. */
    List<String> problems() {
        return assertThrows(DataException.class, this::open).problems();
    }

    /** Whatever is left in the scratch folder. */
    List<Path> leftovers() {
        try (Stream<Path> files = Files.walk(scratch)) {
            return files.filter(file -> !file.equals(scratch)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
