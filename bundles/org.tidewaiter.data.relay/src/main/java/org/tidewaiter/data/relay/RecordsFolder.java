package org.tidewaiter.data.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.scratch.OwnedFolder;

/** A scratch folder with one in it for records, where no mark is among them. */
record RecordsFolder(OwnedFolder folder, Path records) implements AutoCloseable {

    /**
     * Makes one in the system's folder for temporary files.
     *
     * @throws DataException if that cannot be
     */
    static RecordsFolder make(String use) {
        OwnedFolder folder = folder(use);
        RecordsFolder made = new RecordsFolder(folder, folder.file("records"));
        try {
            Files.createDirectory(made.records);
            return made;
        } catch (IOException e) {
            made.close();
            throw new DataException(
                    "nothing can be written into the scratch folder "
                            + folder
                            + ": free space there, or set java.io.tmpdir to another folder",
                    e);
        }
    }

    private static OwnedFolder folder(String use) {
        try {
            return OwnedFolder.make(use);
        } catch (IOException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Deletes it with all in it. May be called again.
     *
     * @throws DataException if something stays
     */
    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new DataException(
                    "the scratch folder "
                            + folder
                            + " cannot be deleted: delete it, since records are in it",
                    e);
        }
    }
}
