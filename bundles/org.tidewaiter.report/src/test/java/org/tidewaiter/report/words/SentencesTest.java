package org.tidewaiter.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.report.Examples;
import org.tidewaiter.report.Hostile;
import org.tidewaiter.report.TalkingRule;
import org.tidewaiter.report.Travellers;

class SentencesTest {

    private static final Sentences ENGLISH =
            new Sentences(Examples.rules(), Examples.explanations(), Locale.ENGLISH);

    @Test
    void aReasonSeesItsValueAndExpectation() {
        Finding finding = Travellers.sevenVoyages();
        assertEquals(
                "Shared 7 voyages with the suspect; 0.6 expected from both habits.",
                ENGLISH.evidence(finding, finding.evidence().get(0)));
    }

    @Test
    void anExplanationSpeaksWithItsOwnWordsAndSeesTheSubject() {
        Finding finding = Travellers.sevenVoyages();
        assertEquals(
                "KIM MIN SU takes this route every week; this lowers the weight by -1.3.",
                ENGLISH.innocent(finding, finding.innocent().get(1)));
    }

    @Test
    void manyRelatedPartiesAreCounted() {
        assertTrue(
                ENGLISH.headline(Travellers.ring())
                        .contains("MEMBER NUMBER 0, MEMBER NUMBER 1, MEMBER NUMBER 2 and 3 more"));
    }

    @Test
    void aMissingTemplateLeavesKeyAndFactsInSight() {
        Finding finding = Travellers.sevenVoyages();
        Sentences mute = new Sentences(List.of(), List.of(), Locale.ENGLISH);
        assertEquals(
                "[cotraveller.headline] {expected=0.6, shared=7, trips=9}", mute.headline(finding));
        assertEquals(
                "[cotraveller.sameBooking]", mute.innocent(finding, finding.innocent().get(0)));
        assertEquals("cotraveller", mute.ruleTitle("cotraveller"));
    }

    @Test
    void aMalformedTemplateLeavesKeyAndFactsInSight() {
        TalkingRule broken =
                new TalkingRule("cotraveller", "t", "q", "cotraveller.headline={shared");
        Sentences sentences = new Sentences(List.of(broken), List.of(), Locale.ENGLISH);
        assertTrue(
                sentences.headline(Travellers.sevenVoyages()).startsWith("[cotraveller.headline]"));
    }

    @Test
    void noSentenceOfAnyFindingIsBlank() {
        Finding finding = Hostile.everywhere("x");
        assertFalse(ENGLISH.headline(finding).isBlank());
        assertFalse(ENGLISH.evidence(finding, finding.evidence().get(0)).isBlank());
        assertFalse(ENGLISH.innocent(finding, finding.innocent().get(0)).isBlank());
        assertFalse(ENGLISH.missing(finding, finding.missing().get(0)).isBlank());
        assertFalse(ENGLISH.shortfall(finding, finding.shortfalls().get(0)).isBlank());
    }

    @Test
    void ownWordsFallBackToEnglishAndNotToTheMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREAN);
            assertEquals("Reasons", new Words(Locale.FRENCH).say("heading.reasons"));
            assertEquals("en", new Words(Locale.FRENCH).language());
            assertEquals("ko", new Words(Locale.KOREA).language());
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void numbersAreThoseOfTheLanguageThatIsSpoken() {
        Words french = new Words(Locale.FRENCH);
        assertEquals("1,234,567", Numbers.count(1_234_567, french));
        assertEquals("2.08", Numbers.readable(2.0805, french));
    }

    @Test
    void theLanguagesAreThoseOfTheFiles() {
        for (String language : Words.LANGUAGES) {
            Words words = new Words(Locale.forLanguageTag(language));
            assertEquals(language, words.language());
        }
        assertEquals(Set.of("en", "ko"), Words.LANGUAGES);
    }

    @Test
    void oneOfAUnitIsSingular() {
        Finding finding = Travellers.sevenVoyages();
        assertEquals("1 voyage", ENGLISH.quantity(finding, 1, "voyages"));
        assertEquals("0 voyages", ENGLISH.quantity(finding, 0, "voyages"));
        assertEquals("1.5 voyages", ENGLISH.quantity(finding, 1.5, "voyages"));
        assertEquals("1 furlongs", ENGLISH.quantity(finding, 1, "furlongs"));
    }

    @Test
    void aRangeOfChangeIsToldInTheLanguage() {
        MissingFact fact = new MissingFact("seat", "-0.5 to +3", Phrase.of("x"));
        Sentences korean = new Sentences(Examples.rules(), Examples.explanations(), Locale.KOREAN);
        assertEquals("-0.5 to +3", ENGLISH.change(fact));
        assertEquals("-0.5 ~ +3", korean.change(fact));
        assertEquals("+0.3", ENGLISH.change(new MissingFact("seat", "+0.3", Phrase.of("x"))));
    }

    @Test
    void everyWordIsThereInKorean() throws IOException {
        TreeSet<String> english = keys("messages.properties");
        TreeSet<String> korean = keys("messages_ko.properties");
        TreeSet<String> unknown = new TreeSet<>(korean);
        unknown.removeAll(english);
        unknown.removeIf(key -> key.startsWith("unit."));
        assertEquals(new TreeSet<>(), unknown);
        english.removeAll(korean);
        assertEquals(new TreeSet<>(), english);
    }

    private static TreeSet<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                Words.class.getResourceAsStream("/org/tidewaiter/report/l10n/" + file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
