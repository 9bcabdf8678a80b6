package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.Port;

/**
 * Which files of a folder hold which table.
 *
 * @param files of each table that is there, in the order in which they are read
 * @param notes what is there and was not read
 */
record FolderContents(Map<Port, List<SourceFile>> files, List<String> notes) {

    /** Looks into the folder; {@code passedOver} are names that are known to be no tables. */
    static FolderContents of(Path folder, List<Port> ports, Set<String> passedOver) {
        Map<String, Port> byTable = new TreeMap<>();
        ports.forEach(port -> byTable.put(port.table(), port));
        Map<Port, List<Path>> found = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Path path : list(folder)) {
            String name = path.getFileName().toString();
            Port port = byTable.get(tableName(path));
            if (port != null) {
                found.computeIfAbsent(port, p -> new ArrayList<>()).add(path);
            } else if (!passedOver.contains(name) && !name.startsWith(".")) {
                notes.add(unknown(name, tableName(path), byTable.keySet()));
            }
        }
        if (found.isEmpty()) {
            throw new DataException(List.of(noTable(folder, byTable.keySet())));
        }
        Map<Port, List<SourceFile>> files = new LinkedHashMap<>();
        for (Port port : ports) {
            if (found.containsKey(port)) {
                files.put(port, filesOf(folder, port, found.get(port)));
            }
        }
        return new FolderContents(files, notes);
    }

    private static String noTable(Path folder, Set<String> tables) {
        return folder
                + " has no table: put files there such as "
                + tables.stream().findFirst().orElse("crossings")
                + ".csv or .parquet (tables known: "
                + String.join(", ", tables)
                + ")";
    }

    private static String unknown(String name, String table, Set<String> tables) {
        String note = name + " is not a table that is known and was not read";
        return Spelling.nearest(table, tables)
                .map(meant -> note + ": did you mean " + meant + "?")
                .orElse(note);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            String wrong = Files.exists(folder) ? " is not a folder" : " does not exist";
            throw new DataException(
                    List.of(folder + wrong + ": give the folder that holds the tables"));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new DataException(
                    folder + " cannot be listed: give the user who runs this the right to read it",
                    e);
        }
    }

    /** The name of the table that a file or folder of that name would hold. */
    private static String tableName(Path path) {
        String name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            return name;
        }
        return SourceFile.Format.of(name)
                .map(format -> name.substring(0, name.length() - format.ending().length()))
                .orElse("file " + name);
    }

    private static List<SourceFile> filesOf(Path folder, Port port, List<Path> found) {
        if (found.size() > 1) {
            throw new DataException(List.of(port.table() + ": " + which(folder, found)));
        }
        Path only = found.get(0);
        if (!Files.isDirectory(only)) {
            return List.of(source(folder, only));
        }
        List<SourceFile> parts = new ArrayList<>();
        Map<String, Path> byName = new HashMap<>();
        for (Path part : list(only)) {
            if (SourceFile.Format.of(part.getFileName().toString()).isPresent()) {
                Path twin = byName.put(tableName(part), part);
                if (twin != null) {
                    throw new DataException(
                            List.of(port.table() + ": " + which(folder, List.of(twin, part))));
                }
                parts.add(source(folder, part));
            }
        }
        if (parts.isEmpty()) {
            throw new DataException(
                    List.of(
                            folder.relativize(only)
                                    + " has no parts: put .csv, .csv.gz or .parquet files there,"
                                    + " or delete the folder"));
        }
        return parts;
    }

    private static String which(Path folder, List<Path> found) {
        List<String> names =
                found.stream().map(path -> folder.relativize(path).toString()).sorted().toList();
        return "found both "
                + String.join(" and ", names)
                + ", which may hold the same rows twice: keep one and move the other away";
    }

    private static SourceFile source(Path folder, Path path) {
        SourceFile.Format format =
                SourceFile.Format.of(path.getFileName().toString())
                        .orElseThrow(() -> new IllegalArgumentException("no table: " + path));
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new DataException(
                    List.of(
                            name
                                    + " is not a file that can be read: check the file and the"
                                    + " rights of the user who runs this"));
        }
        return SourceFile.of(path, name, format);
    }
}
