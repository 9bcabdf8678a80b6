package org.tidewaiter.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextWidthTest {

    private static final double SIZE = 12;
    private static final double ROOM = 80;

    private static List<String> wrapped(String text) {
        return TextWidth.wrapped(text, SIZE, ROOM, 2);
    }

    @Test
    void linesBreakBehindWords() {
        assertEquals(List.of("Hanbyeol", "Center"), wrapped("Hanbyeol Center"));
    }

    @Test
    void aWordLongerThanALineBreaksInside() {
        List<String> lines = wrapped("DAMGYEOLCHAN");
        assertEquals(2, lines.size());
        assertEquals("DAMGYEOLCHAN", String.join("", lines));
    }

    @Test
    void whatFitsNoLineEndsWithAnEllipsis() {
        List<String> lines = wrapped("one two three four five six seven eight nine");
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).endsWith("\u2026"), lines + "");
    }

    @Property
    void noLineIsWiderThanItsRoomAndNothingIsLostUnsaid(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 60) String text) {
        List<String> lines = wrapped(text);
        assertTrue(lines.size() <= 2);
        lines.forEach(line -> assertTrue(TextWidth.pixels(line, SIZE) <= ROOM, line));
        String joined = String.join("", lines).replace(" ", "");
        if (!joined.endsWith("\u2026")) {
            assertEquals(text.replace(" ", ""), joined);
        }
        assertFalse(lines.size() == 2 && lines.get(0).isEmpty());
    }
}
