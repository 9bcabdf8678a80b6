package org.tidewaiter.casework.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;
import org.tidewaiter.data.duckdb.Server;

/** Databases for tests, reached through the drivers' OSGi services as in the product. */
public final class TestStores {

    private static final List<DataSourceFactory> DRIVERS =
            List.of(new OsgiDataSourceFactory(new org.h2.Driver()), new PGDataSourceFactory());

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestStores() {}

    /** A clock that is a second later each time it is asked, and can be set on. */
    public static final class Clock implements InstantSource {

        private Instant now = Instant.parse("2026-07-01T00:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        public synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        public synchronized Instant last() {
            return now;
        }
    }

    /** An H2 database that lives in memory as long as the tests. */
    public static StoreSettings memory() {
        return settings(
                "jdbc:h2:mem:test%d;DB_CLOSE_DELAY=-1".formatted(NUMBER.incrementAndGet()), "");
    }

    public static StoreSettings file(Path folder) {
        return settings(StoreSettings.embedded(folder), "");
    }

    /**
     * A new schema of the one server; the test is skipped where PostgreSQL is not installed. A new
     * database would be copied, and its thousand files deleted when the tests end.
     */
    public static StoreSettings postgres() {
        Server server = server();
        String schema = made(server, "SCHEMA");
        return settings(server.url() + "?currentSchema=" + schema, server.user());
    }

    /** A new database of the one server, for programs that take one as a whole. */
    public static StoreSettings postgresAlone() {
        Server server = server();
        String name = made(server, "DATABASE");
        return settings(server.url().replaceFirst("/postgres$", "/" + name), server.user());
    }

    private static Server server() {
        Optional<Server> server = Running.SERVER;
        assumeTrue(
                server.isPresent(),
                "not tested on PostgreSQL: Debian's package postgresql is not installed");
        return server.get();
    }

    private static String made(Server server, String what) {
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE " + what + " " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoreSettings settings(String url, String user) {
        return new StoreSettings(url, user, "", 10);
    }

    public static DataSource dataSource(StoreSettings settings) {
        return Drivers.dataSource(DRIVERS, settings);
    }

    public static Store open(StoreSettings settings, InstantSource clock) {
        return Store.open(dataSource(settings), clock, settings);
    }

    /** Started by the first test that asks, ended with the tests. */
    private static final class Running {

        static final Optional<Server> SERVER = Server.postgres();

        static {
            SERVER.ifPresent(
                    server -> Runtime.getRuntime().addShutdownHook(new Thread(server::close)));
        }
    }
}
