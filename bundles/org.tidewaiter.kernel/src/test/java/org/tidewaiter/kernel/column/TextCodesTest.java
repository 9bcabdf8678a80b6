package org.tidewaiter.kernel.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextCodesTest {

    @Property(tries = 200)
    void codesFollowFirstAppearanceAndRanksTheBytes(
            @ForAll @Size(max = 200)
                    List<
                                    @CharRange(from = '\0', to = '\2')
                                    @CharRange(from = '가', to = '각') @StringLength(max = 8) String>
                            texts) {
        TextCodes codes = new TextCodes();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String text : texts) {
            int code = expected.computeIfAbsent(text, absent -> expected.size());
            assertEquals(code, codes.add(text));
            assertEquals(text, codes.text(code));
        }
        assertEquals(expected.size(), codes.size());
        List<String> sorted = new ArrayList<>(expected.keySet());
        sorted.sort((one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other)));
        int[] ranks = codes.ranks();
        for (String text : sorted) {
            assertEquals(sorted.indexOf(text), ranks[codes.add(text)]);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void textsOfManyPagesKeepTheirCodes() {
        TextCodes codes = new TextCodes();
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            assertEquals(i, codes.add("text " + i));
        }
        for (int i = 0; i < count; i += 997) {
            assertEquals(i, codes.add("text " + i));
            assertEquals("text " + i, codes.text(i));
        }
    }

    @Test
    void codeThatWasNotHandedOutIsRefused() {
        TextCodes codes = new TextCodes();
        codes.add("one");
        assertThrows(IndexOutOfBoundsException.class, () -> codes.text(1));
        assertThrows(IndexOutOfBoundsException.class, () -> codes.text(-1));
    }
}
