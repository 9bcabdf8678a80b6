package org.tidewaiter.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Parameter;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.UnmetNeed;
import org.tidewaiter.report.Examples;
import org.tidewaiter.report.Hostile;
import org.tidewaiter.report.TalkingRule;
import org.tidewaiter.report.Travellers;

class SentencesTest {

    private static final Sentences ENGLISH =
            new Sentences(Examples.rules(), Examples.explanations(), Locale.ENGLISH);

    private static final Sentences KOREAN =
            new Sentences(Examples.rules(), Examples.explanations(), Locale.KOREAN);

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
        assertEquals("-0.5 to +3", ENGLISH.change(fact));
        assertEquals("-0.5 ~ +3", KOREAN.change(fact));
        assertEquals("+0.3", ENGLISH.change(new MissingFact("seat", "+0.3", Phrase.of("x"))));
    }

    @Test
    void aParameterIsCalledWhatTheRuleOrItsPhrasesSay() {
        TalkingRule gone =
                new TalkingRule("gone", "Gone", "?", "gone.parameter.least=Least crates\n");
        Sentences sentences = new Sentences(List.of(gone), List.of(), Locale.ENGLISH);
        assertEquals("Least crates", sentences.parameterTitle("gone", "least"));
        assertEquals("most", sentences.parameterTitle("gone", "most"));
        assertEquals("least", sentences.parameterTitle("unheard", "least"));
        record Settings(
                @Parameter(title = "Gap", help = "A gap.", unit = "days", byDefault = "1") int gap,
                @Parameter(title = "Share", help = "A share.", byDefault = "0.5") double share) {}
        Sentences installed =
                new Sentences(
                        List.of(new TalkingRule("here", "Here", "?", "", Settings.class)),
                        List.of(),
                        Locale.ENGLISH);
        assertEquals("Gap (days)", installed.parameterTitle("here", "gap"));
        assertEquals("Share", installed.parameterTitle("here", "share"));
    }

    private static RuleReport refused(RuleOutcome outcome) {
        return new RuleReport(
                "cotraveller", "1", "default", Map.of(), outcome, 0, Map.of(), Duration.ZERO);
    }

    @Test
    void whyARuleDidNotRunIsToldInTheLanguage() {
        Map<String, Object> facts =
                Map.of("table", "exports", "columns", "truck", "asOf", Instant.EPOCH);
        RuleReport report =
                refused(
                        new RuleOutcome.NotApplicable(
                                "There is no table exports.",
                                List.of(
                                        new Phrase("engine.why.noTable", facts),
                                        new Phrase("engine.why.noRow", facts))));
        assertEquals("There is no table exports.", ENGLISH.why(report));
        assertEquals(
                "테이블 exports이(가) 없습니다. truck 열에 값이 있는 테이블을 추가하십시오. "
                        + "테이블 exports에 1970년 1월 1일 00:00 UTC 시점까지 알려진 행이 없습니다. "
                        + "행을 추가하거나 더 늦은 시각을 선택하십시오.",
                KOREAN.why(report));
        UnmetNeed unmet =
                new UnmetNeed(
                        Need.of(Exports.PORT),
                        "The table exports has no value",
                        new Phrase("engine.why.noValue", facts));
        assertEquals("The table exports has no value", ENGLISH.why(unmet));
        assertEquals("테이블 exports의 모든 행에 truck 값이 없습니다. 열을 추가하거나 값을 채우십시오.", KOREAN.why(unmet));
    }

    @Test
    void aReasonThatIsNotSaidWholeInALanguageIsSaidInEnglish() {
        RuleOutcome half =
                new RuleOutcome.NotApplicable(
                        "Both.", List.of(Phrase.of("engine.why.noHeap"), Phrase.of("unheard.of")));
        assertEquals("Both.", KOREAN.why(refused(half)));
        assertEquals("Alone.", KOREAN.why(refused(new RuleOutcome.OverBudget("Alone."))));
        assertEquals("", KOREAN.why(refused(new RuleOutcome.Cancelled())));
    }

    @Test
    void everyWordIsThereInKorean() throws IOException {
        TreeSet<String> english = keys("messages.properties");
        TreeSet<String> korean = keys("messages_ko.properties");
        TreeSet<String> unknown = new TreeSet<>(korean);
        unknown.removeAll(english);
        // units are said as they are, and the engine itself says why
        unknown.removeIf(key -> key.startsWith("unit.") || key.startsWith("engine.why."));
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
