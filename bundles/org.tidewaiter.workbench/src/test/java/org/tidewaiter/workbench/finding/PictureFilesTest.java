package org.tidewaiter.workbench.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

    @TempDir private Path folder;

    @Test
    void theBytesOfADataUrlBecomeTheFile() throws IOException {
        Path file = folder.resolve("network.svg");
        Files.writeString(file, "before");

        PictureFiles.write(file, "data:image/svg+xml;base64,PHN2Zy8+");

        assertEquals("<svg/>", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void whatIsDamagedLeavesTheFileAsItWas() throws IOException {
        Path file = folder.resolve("network.svg");
        Files.writeString(file, "before");

        assertThrows(
                IllegalArgumentException.class,
                () -> PictureFiles.write(file, "data:image/svg+xml;base64,!"));

        assertEquals("before", Files.readString(file));
        assertEquals(1, files());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
