package org.tidewaiter.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private static final Map<String, Object> FACTS =
            Map.of(
                    "shared",
                    1234L,
                    "one",
                    1L,
                    "expected",
                    0.59999,
                    "tiny",
                    3.1e-9,
                    "name",
                    "O'Neil {0} {shared}",
                    "at",
                    Instant.parse("2026-06-30T09:05:00Z"),
                    "day",
                    LocalDate.of(2026, 1, 2),
                    "blank",
                    " ");

    private static String filled(String pattern) {
        return Template.fill(pattern, FACTS, ENGLISH).orElse("?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{shared} voyages ~ 1,234 voyages",
                "{expected} of {expected,number,0.00} ~ 0.6 of 0.60",
                "{tiny} ~ 0.0000000031",
                "{tiny,odds} ~ 3 in 1,000,000,000",
                "{shared,choice,1#one voyage|1<{shared} voyages} ~ 1,234 voyages",
                "{one,choice,1#one voyage|1<{one} voyages} ~ one voyage",
                "{at} ~ 30 June 2026, 09:05 UTC",
                "{at,date} at {at,time} ~ 30 June 2026 at 09:05 UTC",
                "{day} ~ 2 January 2026",
                "it''s {one} ~ it's 1",
                "it'{'s {one} ~ it{s 1",
                "{name} ~ O'Neil {0} {shared}",
                "{nobody} ~ [nobody?]",
                "{nobody,number,0.0} ~ [nobody?]",
                "{nobody,choice,0#a|1#b} ~ [nobody?]",
                "{name,number} ~ [name?]",
                "{blank} ~ [blank?]",
                "{one,choice,1#{nobody}|1<b} ~ [nobody?]",
            })
    void namedArgumentsAreFilled(String pattern, String expected) {
        assertEquals(expected, filled(pattern));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"{shared ~ open", "{shared,choice,x} ~ choice", "'' '' ~ quotes only"})
    void aMalformedPatternIsNoSentence(String pattern, String why) {
        Optional<String> text = Template.fill(pattern, FACTS, ENGLISH);
        assertEquals(why.equals("quotes only"), text.isPresent(), why);
    }

    @Test
    void aBlankPatternIsNoSentence() {
        assertEquals(Optional.empty(), Template.fill(" ", FACTS, ENGLISH));
    }

    @Property
    void valuesAreNeverReadAsPatterns(@ForAll String value) {
        String text = Template.fill("<{x}>", Map.of("x", value), ENGLISH).orElseThrow();
        assertEquals(value.isBlank() ? "<[x?]>" : "<" + value + ">", text);
    }

    @Property
    void noPatternEverThrows(@ForAll String pattern) {
        Template.fill(pattern, FACTS, ENGLISH);
        Template.fill("{one,choice,0#" + pattern + "}", FACTS, ENGLISH);
    }

    @Test
    void numbersAndTimesFollowTheLanguageOfTheReport() {
        // there are no German words, and English ones with a German number would be misread
        Words german = new Words(Locale.GERMAN);
        assertEquals("1,234", Template.fill("{shared}", FACTS, german).orElseThrow());
        Words korean = new Words(Locale.KOREAN);
        assertEquals(
                "2026\uB144 6\uC6D4 30\uC77C 09:05 UTC",
                Template.fill("{at}", FACTS, korean).orElseThrow());
    }
}
