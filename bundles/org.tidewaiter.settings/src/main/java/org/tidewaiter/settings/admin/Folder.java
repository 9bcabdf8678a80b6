package org.tidewaiter.settings.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.cm.file.ConfigurationHandler;

/**
 * The folder of configurations of a distribution, which File Install reads. One file a
 * configuration: two would fight.
 */
final class Folder {

    private static final String TYPED = ".config";
    private static final String LINES = ".cfg";

    private final Path path;

    Folder(Path path) {
        this.path = path;
    }

    /**
     * Puts files in the place of those of the same configurations. All are written beside their
     * places first, so that a disk that is full changes nothing.
     *
     * @return what was written, a line each
     */
    List<String> put(Map<Pid, Dictionary<String, Object>> configurations) throws IOException {
        Map<Pid, Path> beside = new LinkedHashMap<>();
        try {
            for (Map.Entry<Pid, Dictionary<String, Object>> one : configurations.entrySet()) {
                // not a temporary file: the server may run as somebody else than who imports
                Path part = path.resolve("." + one.getKey().file() + ".part");
                beside.put(one.getKey(), part);
                try (OutputStream out = Files.newOutputStream(part)) {
                    ConfigurationHandler.write(out, one.getValue());
                }
            }
            return moved(beside);
        } finally {
            for (Path part : beside.values()) {
                Files.deleteIfExists(part);
            }
        }
    }

    private List<String> moved(Map<Pid, Path> beside) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Pid, Path> one : beside.entrySet()) {
            Path file = path.resolve(one.getKey().file() + TYPED);
            Files.move(one.getValue(), file, StandardCopyOption.REPLACE_EXISTING);
            Path former = path.resolve(one.getKey().file() + LINES);
            boolean replaced = Files.deleteIfExists(former);
            lines.add(
                    "%s written to %s%s"
                            .formatted(
                                    one.getKey(),
                                    file,
                                    replaced ? ", in place of " + former.getFileName() : ""));
        }
        return lines;
    }
}
