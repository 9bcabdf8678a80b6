package org.tidewaiter.world.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.record.Violations;

/**
 * The files that several parts of the world write to, and the folder for those of one part alone.
 *
 * <p>Parts write one after the other: the rows of a part do not change when another is added.
 */
public final class Archive implements Closeable {

    private final Path folder;
    private final Sheet traders;
    private final Sheet violations;
    private final Truth truth;
    private final Inspections inspections;

    /** Creates the files. */
    public Archive(Path folder) throws IOException {
        this.folder = folder;
        traders = Sheet.of(folder, Traders.PORT);
        violations = Sheet.of(folder, Violations.PORT);
        truth = new Truth(folder);
        inspections = new Inspections(folder);
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    /** {@code traders.csv}. */
    public Sheet traders() {
        return traders;
    }

    /** {@code violations.csv}. */
    public Sheet violations() {
        return violations;
    }

    /** {@code truth.csv}. */
    public Truth truth() {
        return truth;
    }

    /** {@code outcomes.csv}. */
    public Inspections inspections() {
        return inspections;
    }

    @Override
    public void close() throws IOException {
        try (traders;
                violations;
                truth) {
            inspections.close();
        }
    }
}
