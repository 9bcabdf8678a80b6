package org.tidewaiter.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where to serve, and where to keep. */
final class PlaceOptions {

    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the port (default: ${DEFAULT-VALUE})")
    int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "H",
            description =
                    "the name or address to serve at; others can reach it then, so set up TLS first"
                            + " (default: ${DEFAULT-VALUE}, which only this machine can reach)")
    String host = "localhost";

    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            description =
                    "where findings and decisions are kept: a folder, or a JDBC URL (default: a"
                            + " temporary folder for the made-up world, tidewaiter-store else)")
    @Nullable String store;

    /** Refuses a place where nothing can be served. */
    void check() {
        if (port < 1 || port > MOST_PORT) {
            throw new UsageException("--port must be 1 to " + MOST_PORT + ", was " + port);
        }
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            free.getLocalPort();
        } catch (UnknownHostException e) {
            throw new UsageException(
                    "--host " + host + " is not a name or address of this machine");
        } catch (IOException e) {
            throw new UsageException(
                    "port %d at %s cannot be served (%s): another program has it; give another with --port"
                            .formatted(port, host, e.getMessage()));
        }
    }

    /** Where a browser finds it. */
    String url() {
        boolean every = host.equals("0.0.0.0") || host.equals("::");
        String name = every ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port + "/";
    }
}
