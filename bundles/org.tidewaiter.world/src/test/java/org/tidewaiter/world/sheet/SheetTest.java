package org.tidewaiter.world.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Traders;

class SheetTest {

    @TempDir Path folder;

    @Test
    void cellsThatNeedItAreQuotedAndTheRestIsEmpty() throws IOException {
        try (Sheet sheet = new Sheet(folder, "t", List.of("a", "b", "c"))) {
            sheet.set(2, "say \"no\", 하나");
            sheet.end();
            sheet.set(0, "(주)누담");
            sheet.end();
            assertEquals(2, sheet.rows());
        }
        assertEquals(
                "a,b,c\n,,\"say \"\"no\"\", 하나\"\n(주)누담,,\n",
                Files.readString(folder.resolve("t.csv")));
    }

    @Test
    void columnOfAnotherPortIsRefused() throws IOException {
        try (Sheet sheet = Sheet.of(folder, Places.PORT)) {
            assertThrows(IllegalArgumentException.class, () -> sheet.with(Traders.TRADER_ID, "E1"));
        }
    }

    @Test
    void rowsLongerThanTheBufferAreWhole() throws IOException {
        String text = "x".repeat(200_000);
        try (Sheet sheet = new Sheet(folder, "long", List.of("a"))) {
            sheet.set(0, text);
            sheet.end();
        }
        assertEquals("a\n" + text + "\n", Files.readString(folder.resolve("long.csv")));
    }
}
