package org.tidewaiter.data.edifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.RejectReport;

/**
 * Writes down the crossings of a file of messages, or of all files of a folder and its subfolders
 * in order of their names. Used by one thread.
 */
record MessageFolder(Location location, Monitor monitor) {

    /**
     * What is said of the messages.
     *
     * @param latest when the latest of them was prepared
     */
    record Told(RejectReport report, Optional<Instant> latest) {}

    /**
     * Reads them all.
     *
     * @param records where {@code crossings.csv} is to be
     * @throws DataException if there are none, or they or the crossings cannot be read or kept
     */
    Told write(Path records, Pseudonyms pseudonyms) {
        List<Path> files = files(location.path());
        Tally tally = new Tally();
        KnownMessages known = new KnownMessages();
        try (CrossingSheet sheet = new CrossingSheet(records)) {
            Zones zones = new Zones(location.zone());
            read(files, new MessageRows.Output(sheet, tally, zones, pseudonyms, known));
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(
                    "cannot keep the crossings of "
                            + location.path()
                            + " in "
                            + records
                            + ": "
                            + e.getMessage(),
                    e);
        }
        known.noteDoubt(tally);
        return new Told(tally.report(), known.latest());
    }

    private void read(List<Path> files, MessageRows.Output output) {
        monitor.phase("read-messages", files.size());
        for (Path file : files) {
            new MessageFile(name(location.path(), file), output, monitor).read(file);
            monitor.step(1);
        }
    }

    /** The files of a folder, or the file itself. */
    static List<Path> files(Path path) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files =
                    walk.filter(Files::isRegularFile)
                            .sorted(Comparator.comparing(file -> name(path, file)))
                            .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(
                    "the messages in "
                            + path
                            + " cannot be listed: "
                            + e.getMessage()
                            + ": check the folder and the right to read it",
                    e);
        }
        if (files.isEmpty()) {
            throw new DataException(
                    List.of(path + " holds no files: name a file or folder of messages"));
        }
        return files;
    }

    /** The path below the folder, with slashes on every system. */
    private static String name(Path folder, Path file) {
        Path below = folder.equals(file) ? file.getFileName() : folder.relativize(file);
        return String.valueOf(below).replace('\\', '/');
    }
}
