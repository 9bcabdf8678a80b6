package org.tidewaiter.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Neo4j in this process, from a folder of its jars.
 *
 * <p>Its classes are found when it is opened and are called by name: nothing here is compiled
 * against them, and they see none of ours. Used by one thread.
 */
final class Neo4j implements Closeable {

    private static final String API = "org.neo4j.graphdb.";

    private final URLClassLoader loader;
    private final Object service;
    private final Object database;

    private Neo4j(URLClassLoader loader, Path home) throws ReflectiveOperationException {
        this.loader = loader;
        Object builder =
                type("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
                        .getConstructor(Path.class)
                        .newInstance(home);
        service = builder.getClass().getMethod("build").invoke(builder);
        database =
                type("org.neo4j.dbms.api.DatabaseManagementService")
                        .getMethod("database", String.class)
                        .invoke(service, "neo4j");
    }

    /** Opens an empty one that keeps its files in a folder. */
    static Neo4j open(Path jars, Path home) throws IOException, ReflectiveOperationException {
        URL[] urls;
        try (Stream<Path> files = Files.list(jars)) {
            urls = files.sorted().map(Neo4j::url).toArray(URL[]::new);
        }
        URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        // Neo4j looks for its own parts by way of the thread.
        Thread.currentThread().setContextClassLoader(loader);
        return new Neo4j(loader, home);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /** Runs a statement in a transaction and hands over its rows one by one. */
    void run(String cypher, Map<String, Object> values, Consumer<Map<?, ?>> row)
            throws ReflectiveOperationException {
        Class<?> transactions = type(API + "Transaction");
        Object transaction =
                type(API + "GraphDatabaseService").getMethod("beginTx").invoke(database);
        try {
            Object rows =
                    transactions
                            .getMethod("execute", String.class, Map.class)
                            .invoke(transaction, cypher, values);
            ((Iterator<?>) rows).forEachRemaining(each -> row.accept((Map<?, ?>) each));
            transactions.getMethod("commit").invoke(transaction);
        } finally {
            transactions.getMethod("close").invoke(transaction);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            type("org.neo4j.dbms.api.DatabaseManagementService")
                    .getMethod("shutdown")
                    .invoke(service);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        } finally {
            loader.close();
        }
    }
}
