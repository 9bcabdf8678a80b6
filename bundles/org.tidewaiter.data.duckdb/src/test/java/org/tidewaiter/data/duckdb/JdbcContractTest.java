package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.testkit.DataSetContract;

/** A database keeps every promise that a folder keeps. */
class JdbcContractTest implements DataSetContract {

    @TempDir Path parent;

    private final List<Connection> connections = new ArrayList<>();

    @Override
    public DataSet open(Map<Port, List<Map<String, String>>> rows) {
        String url = "jdbc:h2:mem:contract" + connections.size() + System.identityHashCode(this);
        TestFolder folder = new TestFolder(parent);
        HostTables tables = new HostTables(connect(url));
        rows.forEach(tables::with);
        String file = "host" + connections.size() + ".jdbc.json";
        folder.with(file, tables.settings(url, ""));
        JdbcDataSource source =
                new JdbcDataSource(
                        List.of(new OsgiDataSourceFactory(Driver.load())),
                        parent.resolve("scratch"));
        OpenRequest request =
                new OpenRequest(
                        folder.data().resolve(file).toString(), Ports.ALL, Double.NaN, 2, 1L << 28);
        return source.open(request, Monitor.NONE);
    }

    private Connection connect(String url) {
        try {
            Connection connection = DriverManager.getConnection(url);
            connections.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void nothingIsLeftBehind() throws SQLException {
        assertEquals(List.of(), new TestFolder(parent).leftovers());
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
