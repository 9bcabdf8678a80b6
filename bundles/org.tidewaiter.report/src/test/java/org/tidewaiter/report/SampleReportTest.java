package org.tidewaiter.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Writes the sample in every format and language into the build folder, to be looked at. */
class SampleReportTest {

    private static final Path FOLDER = Path.of("target", "sample");

    @Test
    void everyFormatIsWrittenInBothLanguages() throws IOException {
        Files.createDirectories(FOLDER);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            Report report = Examples.report().in(locale);
            for (Format format : Format.values()) {
                Path file = FOLDER.resolve("findings-" + locale + "." + format.extension());
                Examples.reports().write(report, format, file);
                assertTrue(Files.size(file) > 1000, file.toString());
            }
            Path run = Examples.reports().writeRun(report, FOLDER.resolve("findings.jsonl"));
            assertTrue(Files.size(run) > 1000);
        }
    }
}
