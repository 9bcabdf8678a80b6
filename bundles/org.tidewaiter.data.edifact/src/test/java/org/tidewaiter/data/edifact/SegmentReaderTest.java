package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentReaderTest {

    private static List<Segment> read(String text, Charset charset) throws IOException {
        SegmentReader reader = new SegmentReader(new ByteArrayInputStream(text.getBytes(charset)));
        List<Segment> segments = new ArrayList<>();
        for (Optional<Segment> s = reader.next(); s.isPresent(); s = reader.next()) {
            segments.add(s.get());
            if (s.get().tag().equals("UNB")) {
                reader.charset(Charsets.of(s.get().text(1)).orElseThrow());
            }
        }
        return segments;
    }

    private static List<Segment> read(String text) throws IOException {
        return read(text, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNB+UNOA:4+A'\nNAD+FL+++HAN:MIRA'\n",
                "\uFEFFUNB+UNOA:4+A'NAD+FL+++HAN:MIRA'",
                "UNA:+.? 'UNB+UNOA:4+A'NAD+FL+++HAN:MIRA'",
                "  UNA:+.?*' UNB+UNOA:4+A'\r\n NAD+FL+++HAN:MI\r\nRA'",
                "UNA*|,! ~UNB|UNOA*4|A~NAD|FL|||HAN*MIRA~",
                "UNA:+.  'UNB+UNOA:4+A'NAD+FL+++HAN:MIRA"
            })
    void theSameSegmentsInAnyDress(String text) throws IOException {
        List<Segment> segments = read(text, StandardCharsets.UTF_8);
        assertEquals(List.of("UNB", "NAD"), segments.stream().map(Segment::tag).toList());
        assertEquals("HAN", segments.get(1).text(4));
        assertEquals("MIRA", segments.get(1).text(4, 1));
        assertEquals("", segments.get(1).text(9));
    }

    @Test
    void aReleasedCharacterIsData() throws IOException {
        Segment segment = read("FTX+a?+b?:c??d?'e+x'").get(0);
        assertEquals("a+b:c?d'e", segment.text(1));
        assertEquals("x", segment.text(2));
    }

    @ParameterizedTest
    @CsvSource({
        "UNOC,ISO-8859-1",
        "UNOA,ISO-8859-1",
        "UNOW,UTF-8",
        "UNOY,UTF-8",
        "UNOE,ISO-8859-5"
    })
    void textsAreInTheCharacterSetOfTheInterchange(String syntax, String charset)
            throws IOException {
        String name = charset.equals("ISO-8859-5") ? "ИВАН" : "MÜLLER";
        String text = "UNB+" + syntax + ":3+A'NAD+FL+++" + name + "'";
        assertEquals(name, read(text, Charset.forName(charset)).get(1).text(4));
    }

    @Test
    void whatIsNotInTheCharacterSetIsNotRelied() throws IOException {
        Segment segment = read("UNB+UNOW:4+A'NAD+FL+++M\u00DCLLER'").get(1);
        assertTrue(segment.problem().contains("UTF-8"), segment.problem());
    }

    @Test
    void aSegmentThatIsTooLongIsPassedOver() throws IOException {
        String longest = "FTX+" + "x".repeat(SegmentReader.MOST_BYTES) + "?'more";
        List<Segment> segments = read("BGM+1'" + longest + "'NAD+FL'");
        assertEquals(List.of("BGM", "FTX", "NAD"), segments.stream().map(Segment::tag).toList());
        assertTrue(segments.get(1).problem().contains("longer than"));
        assertTrue(segments.get(2).sound());
    }

    @Test
    void whatHasNoTagOrNoEndIsSaidSo() throws IOException {
        List<Segment> segments = read("BGM+1'\n\n?'x+y'\nnad+fl'NAD+FL");
        assertEquals(4, segments.size());
        assertEquals(List.of("BGM", "", "", "NAD"), segments.stream().map(Segment::tag).toList());
        assertEquals(List.of(1L, 3L, 4L, 4L), segments.stream().map(Segment::line).toList());
        assertTrue(segments.get(3).problem().contains("not ended"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNA:+\\*'\n", "UNA:+.\\*\u2019", "UNA::.? '", "UNAabcdef", "UNA"})
    void anAdviceThatCannotBeMeantGivesWayToTheStandard(String advice) throws IOException {
        byte[] text = (advice + "UNB+UNOA:4+A'").getBytes(StandardCharsets.UTF_8);
        SegmentReader reader = new SegmentReader(new ByteArrayInputStream(text));
        assertEquals(Optional.of("UNB"), reader.next().map(Segment::tag));
        assertTrue(reader.adviceUnusable());
    }
}
