package org.tidewaiter.data.duckdb;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jdbc.DataSourceFactory;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;

/**
 * Opens a host's database by one {@code SELECT} a table, as a file {@code NAME.jdbc.json} tells
 * ({@link JdbcSettings}).
 *
 * <p>The database is asked read-only, in one transaction, through a driver that is there as an OSGi
 * JDBC service. What it gives is kept in the scratch folder and read like files; see {@link
 * QueryFiles}. Thread-safe.
 */
@Component(service = DataSource.class)
public final class JdbcDataSource implements DataSource {

    private final List<DataSourceFactory> drivers;
    private final Path scratchParent;

    /**
     * Keeps scratch files under {@code java.io.tmpdir}.
     *
     * @param drivers those that are there, the preferred last; none is no error until one is needed
     */
    @Activate
    public JdbcDataSource(
            @Reference(
                            cardinality = ReferenceCardinality.MULTIPLE,
                            policyOption = ReferencePolicyOption.GREEDY)
                    List<DataSourceFactory> drivers) {
        this(drivers, Path.of(System.getProperty("java.io.tmpdir")));
    }

    JdbcDataSource(List<DataSourceFactory> drivers, Path scratchParent) {
        this.drivers = List.copyOf(drivers);
        this.scratchParent = scratchParent;
    }

    @Override
    public boolean accepts(String location) {
        try {
            return location.endsWith(JdbcSettings.ENDING) && Files.isRegularFile(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        JdbcSettings settings = JdbcSettings.of(Path.of(request.location()), System::getenv);
        Map<Port, String> queries = queries(settings, request.ports());
        return Workspace.opening(
                scratchParent,
                request,
                workspace ->
                        new Opening(workspace, request, settings.general(), monitor)
                                .open(
                                        new FolderContents(
                                                ask(settings, queries, workspace, monitor),
                                                List.of())));
    }

    private Map<Port, List<SourceFile>> ask(
            JdbcSettings settings,
            Map<Port, String> queries,
            Workspace workspace,
            Monitor monitor) {
        QueryFiles files = new QueryFiles(workspace, monitor);
        Map<Port, List<SourceFile>> written = new LinkedHashMap<>();
        try (HostDatabase host = HostDatabase.connect(settings, drivers)) {
            queries.forEach(
                    (port, sql) -> {
                        monitor.phase("query-" + port.table(), 0);
                        written.put(port, files.write(host, port.table(), sql));
                    });
        }
        return written;
    }

    /** The queries in the order of the ports. */
    private static Map<Port, String> queries(JdbcSettings settings, List<Port> ports) {
        Map<String, Port> known =
                ports.stream()
                        .collect(
                                Collectors.toMap(
                                        Port::table, port -> port, (a, b) -> a, TreeMap::new));
        List<String> problems = new ArrayList<>();
        for (String table : settings.queries().keySet()) {
            if (!known.containsKey(table)) {
                problems.add(
                        "\"tables\" names "
                                + table
                                + ", which is no table: "
                                + Spelling.nearest(table, known.keySet())
                                        .map(meant -> "did you mean " + meant + "?")
                                        .orElse("known are " + String.join(", ", known.keySet())));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        Map<Port, String> queries = new LinkedHashMap<>();
        for (Port port : ports) {
            String sql = settings.queries().get(port.table());
            if (sql != null) {
                queries.put(port, sql);
            }
        }
        return queries;
    }
}
