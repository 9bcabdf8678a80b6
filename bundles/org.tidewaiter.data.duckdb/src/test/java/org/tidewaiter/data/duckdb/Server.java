package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * A database server of Debian's packages, started for a test on a free port with a folder of its
 * own, and ended with it.
 */
public final class Server implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final String url;
    private final String user;
    private final Driver driver;

    private Server(Path folder, Process process, String url, String user, Driver driver) {
        this.folder = folder;
        this.process = process;
        this.url = url;
        this.user = user;
        this.driver = driver;
    }

    /** PostgreSQL, if its package is installed. */
    public static Optional<Server> postgres() {
        Optional<Path> bin = newest(Path.of("/usr/lib/postgresql"));
        if (bin.isEmpty()) {
            return Optional.empty();
        }
        Path folder = folder("postgres");
        int port = freePort();
        Path programs = bin.get().resolve("bin");
        Path data = folder.resolve("data");
        run(
                as(
                        "postgres",
                        programs.resolve("initdb").toString(),
                        "-A",
                        "trust",
                        "-U",
                        "officer",
                        "-E",
                        "UTF8",
                        "--no-sync",
                        "-D",
                        data.toString()));
        Process process =
                start(
                        folder,
                        as(
                                "postgres",
                                programs.resolve("postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "fsync=off",
                                "-k",
                                folder.toString()));
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        return Optional.of(
                new Server(folder, process, url, "officer", new org.postgresql.Driver()).awaited());
    }

    /** MariaDB, if its package is installed. */
    public static Optional<Server> mariaDb() {
        Path program = Path.of("/usr/sbin/mariadbd");
        if (!Files.exists(program)) {
            return Optional.empty();
        }
        Path folder = folder("mysql");
        int port = freePort();
        String data = "--datadir=" + folder.resolve("data");
        run(
                as(
                        "mysql",
                        "/usr/bin/mariadb-install-db",
                        "--no-defaults",
                        "--auth-root-authentication-method=normal",
                        data));
        Process process =
                start(
                        folder,
                        as(
                                "mysql",
                                program.toString(),
                                "--no-defaults",
                                data,
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                "--character-set-server=utf8mb4",
                                "--socket=" + folder.resolve("s"),
                                "--pid-file=" + folder.resolve("pid")));
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/test";
        Server server =
                new Server(folder, process, url, "root", new org.mariadb.jdbc.Driver()).awaited();
        try (Connection connection = server.connect()) {
            connection.createStatement().execute("ALTER DATABASE test CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException(e);
        }
        return Optional.of(server);
    }

    private static Optional<Path> newest(Path versions) {
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(versions)) {
            return entries.filter(path -> Files.exists(path.resolve("bin/postgres")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the user who runs the server: servers refuse to be run by root. */
    private static Path folder(String owner) {
        try {
            Path folder = Files.createTempDirectory("server-of-a-test");
            if (isRoot()) {
                run(List.of("chown", owner, folder.toString()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> as(String user, String... command) {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(List.of("setpriv", "--reuid", user, "--regid", user, "--clear-groups"));
        }
        words.addAll(Arrays.asList(command));
        return words;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(Path.of("/").toFile())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command.toString(), e);
        }
    }

    private static Process start(Path folder, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("server-of-a-test", ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }

    private Server awaited() {
        for (int tries = 0; ; tries++) {
            try {
                connect().close();
                return this;
            } catch (SQLException e) {
                if (tries > 300 || !process.isAlive()) {
                    close();
                    throw new IllegalStateException("the server does not answer", e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that may write. */
    public Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        return driver.connect(url, login);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    /** The server's driver as the OSGi JDBC service gives it. */
    DataSourceFactory factory() {
        return new Factory(driver);
    }

    /** Ends the server at once, as a power cut would. */
    void kill() {
        List<ProcessHandle> workers = process.descendants().toList();
        // before its workers: it would start others in the place of those that it lost
        process.destroyForcibly().onExit().join();
        workers.forEach(ProcessHandle::destroyForcibly);
        workers.forEach(worker -> worker.onExit().join());
    }

    @Override
    public void close() {
        kill();
        run(List.of("rm", "-rf", folder.toString()));
    }

    private record Factory(Driver driver) implements DataSourceFactory {

        @Override
        public Driver createDriver(Properties properties) {
            return driver;
        }

        @Override
        public DataSource createDataSource(Properties properties) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) {
            throw new UnsupportedOperationException();
        }

        @Override
        public XADataSource createXADataSource(Properties properties) {
            throw new UnsupportedOperationException();
        }
    }
}
