package org.tidewaiter.data.duckdb;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;

/**
 * Opens a folder of CSV and Parquet files.
 *
 * <p>A table is {@code NAME.csv}, {@code NAME.csv.gz}, {@code NAME.parquet} or a folder {@code
 * NAME/} of such files; {@code dataset.json} beside them may say more ({@link Settings}). Texts,
 * values and codes stay in DuckDB, within the request's memory and then in a scratch folder under
 * {@code java.io.tmpdir} that is gone when the data set is closed, or could not be opened. Beside
 * it the Java heap takes 8 bytes a row where the files are not in the order of the key.
 *
 * <p>The share of rejects is judged for each table: a few bad places shall not hide among a million
 * good crossings. Works as an OSGi service and on a plain class path alike. Thread-safe.
 */
@Component(service = DataSource.class)
public final class FolderDataSource implements DataSource {

    private final Path scratchParent;

    /** Keeps scratch files under {@code java.io.tmpdir}. */
    @Activate
    public FolderDataSource() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Keeps scratch files in that folder. */
    FolderDataSource(Path scratchParent) {
        this.scratchParent = scratchParent;
    }

    @Override
    public boolean accepts(String location) {
        try {
            return !location.isBlank() && Files.isDirectory(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        Path folder = path(request.location());
        Settings settings = Settings.of(folder, System::getenv);
        FolderContents contents = FolderContents.of(folder, request.ports(), Set.of(Settings.FILE));
        monitor.checkpoint();
        return Workspace.opening(
                scratchParent,
                request,
                workspace -> new Opening(workspace, request, settings, monitor).open(contents));
    }

    private static Path path(String location) {
        try {
            return Path.of(location);
        } catch (InvalidPathException e) {
            throw new DataException(
                    "\"" + location + "\" is no path: give the folder that holds the tables", e);
        }
    }
}
