package org.tidewaiter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.run.RunReport;

/** Only the user names files: whatever the records hold, no path is made of it. */
class FileNamesTest {

    private final Path root;

    FileNamesTest() throws IOException {
        root = Files.createTempDirectory("names");
    }

    @AfterProperty
    void clear() throws IOException {
        for (Path file : all()) {
            Files.delete(file);
        }
    }

    /** All below the root and itself, deepest first. */
    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted((a, b) -> b.compareTo(a)).toList();
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "../../etc/passwd",
                        "/etc/passwd",
                        "..",
                        ".",
                        "",
                        "~root",
                        "CON",
                        "NUL.html",
                        "C:\\Windows\\x",
                        "\\\\host\\share",
                        "a\0b",
                        "%2e%2e%2f",
                        "x".repeat(5_000)),
                Arbitraries.strings().withChars("./\\:\0~%ab").ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Property(tries = 15)
    void aReportIsTheFilesThatWereAskedForAndNoOthers(@ForAll("names") String name)
            throws IOException {
        Path folder = Files.createDirectories(root.resolve("a/b/c"));
        Finding finding = Hostile.everywhere(name);
        Report report =
                Report.of(
                        new RunReport(
                                finding.data(),
                                Examples.AS_OF,
                                List.of(finding),
                                List.of(finding),
                                Examples.run().rules()));
        Set<String> asked = new TreeSet<>(Set.of("report.run.json"));
        for (Format format : Format.values()) {
            String file = "report." + format.extension();
            asked.add(file);
            Examples.reports().write(report, format, folder.resolve(file));
            Examples.reports().writeRun(report, folder.resolve(file));
        }
        List<Path> found = new ArrayList<>(all());
        found.removeIf(Files::isDirectory);
        assertEquals(
                asked,
                found.stream()
                        .map(file -> folder.relativize(file).toString())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
