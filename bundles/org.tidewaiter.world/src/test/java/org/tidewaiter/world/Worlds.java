package org.tidewaiter.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tidewaiter.api.progress.Monitor;

/** Makes worlds in a temporary folder and reads their files, for tests. */
final class Worlds {

    private Worlds() {}

    static Path make(Path folder, long seed, double scale, Composition composition) {
        try {
            MadeUpWorld.write(new WorldPlan(seed, scale, composition), folder, Monitor.NONE);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table, by column; what the world writes has no line break in a cell. */
    static List<Map<String, String>> rows(Path folder, String table) {
        try (Stream<String> lines =
                Files.lines(folder.resolve(table + ".csv"), StandardCharsets.UTF_8)) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> header = new ArrayList<>();
            lines.forEach(
                    line -> {
                        List<String> cells = cells(line);
                        if (header.isEmpty()) {
                            header.addAll(cells);
                            return;
                        }
                        Map<String, String> row = new HashMap<>();
                        for (int i = 0; i < header.size(); i++) {
                            row.put(header.get(i), cells.get(i));
                        }
                        rows.add(row);
                    });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** File name to hash of its bytes. */
    static Map<String, String> hashes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> hashes = new HashMap<>();
            for (Path file : files.toList()) {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
