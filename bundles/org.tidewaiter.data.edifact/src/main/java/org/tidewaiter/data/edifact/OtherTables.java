package org.tidewaiter.data.edifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataException;

/** The tables of a folder that are read together with the crossings of messages. */
final class OtherTables {

    private OtherTables() {}

    /**
     * Puts what a folder holds beside the crossings, as links.
     *
     * @param scratch where the crossings are
     * @throws DataException if the folder has crossings of its own, or links cannot be made
     */
    static void beside(Path scratch, Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (name.equals(Crossings.PORT.table())
                        || name.startsWith(Crossings.PORT.table() + ".")) {
                    throw new DataException(
                            List.of(
                                    folder
                                            + " holds "
                                            + name
                                            + ": crossings are those of the messages; name a folder"
                                            + " without"));
                }
                Files.createSymbolicLink(scratch.resolve(name), entry.toAbsolutePath());
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new DataException(
                    "with=" + folder + " cannot be read together with messages: " + e.getMessage(),
                    e);
        }
    }
}
