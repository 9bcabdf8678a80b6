package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Wording;
import org.tidewaiter.casework.facts.SpokenRule;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Reports;
import org.tidewaiter.report.TemplateReports;

/** That a finding reads the same when its rule has changed or is gone. */
interface WordsContract extends NeedsStore {

    SpokenRule RULE =
            new SpokenRule(
                    "1.0.0",
                    """
                    cotraveller.headline={subject} travelled with {related} on {shared} voyages.
                    cotraveller.title=Co-travellers of a suspect
                    """,
                    """
                    cotraveller.headline={subject}\uC740(\uB294) {related}\uC640 {shared}\uD68C
                    cotraveller.title=\uB3D9\uD589\uC790
                    """);

    SpokenRule.Reason REASON =
            new SpokenRule.Reason(
                    "same-booking",
                    "cotraveller.booking=They share a booking.\n",
                    "cotraveller.booking=\uAC19\uC740 \uC608\uC57D\n");

    List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.FRENCH);

    private static Finding finding() {
        Finding plain = Situation.of("P1").with("S1").finding();
        return new Finding(
                plain.id(),
                plain.rule(),
                plain.ruleVersion(),
                plain.profile(),
                plain.kind(),
                plain.key(),
                plain.rank(),
                plain.strength(),
                plain.riskClass(),
                plain.pValue(),
                plain.qValue(),
                plain.subject(),
                plain.related(),
                new Phrase("cotraveller.headline", Map.of("shared", 7L)),
                plain.evidence(),
                List.of(
                        new Innocent(
                                "same-booking",
                                "1",
                                Innocent.Answer.APPLIES,
                                -1,
                                Phrase.of("cotraveller.booking"))),
                plain.missing(),
                plain.shortfalls(),
                plain.records(),
                plain.pictures(),
                plain.parameters(),
                plain.asOf(),
                plain.reviewBy(),
                plain.data());
    }

    private static RunOrigin origin(SpokenRule... rules) {
        return new RunOrigin("nightly", new Scope.Everyone(), List.of(rules), List.of(REASON));
    }

    private static String read(Reports reports, Locale language) {
        return reports.explain(finding(), CitedRecords.none(), language);
    }

    @Test
    default void aFindingReadsTheSameFromKeptWordsInEveryLanguage() {
        Reports installed = new TemplateReports(List.of(RULE), List.of(REASON));
        Reports gone = new TemplateReports(List.of(), List.of());
        try (Desk desk = desk()) {
            desk.casework.keep(Runs.of(List.of(finding())), origin(RULE));
            Wording kept = desk.casework.wording(finding().id(), 1).orElseThrow();
            Reports reports = gone.speaking(List.of(kept.rule()), kept.explanations());
            for (Locale language : LANGUAGES) {
                assertEquals(read(installed, language), read(reports, language));
                assertNotEquals(read(gone, language), read(reports, language));
            }
            assertNotEquals(read(reports, Locale.ENGLISH), read(reports, Locale.KOREAN));
        }
    }

    @Test
    default void otherWordsUnderTheSameVersionDoNotChangeWhatWasFoundBefore() {
        SpokenRule reworded =
                new SpokenRule("1.0.0", RULE.english().replace("travelled", "went"), RULE.korean());
        try (Desk desk = desk()) {
            desk.casework.keep(Runs.of(List.of(finding())), origin(RULE));
            Situation other = Situation.of("P2");
            desk.casework.keep(Runs.of(List.of(other.finding())), origin(reworded));
            assertEquals("{subject} travelled", begun(desk, finding().id()));
            assertEquals("{subject} went", begun(desk, other.id()));
        }
    }

    private static String begun(Desk desk, String id) {
        Wording words = desk.casework.wording(id, 1).orElseThrow();
        String template = words.rule().phrases(Locale.ENGLISH).getString("cotraveller.headline");
        return template.substring(0, template.indexOf(" with"));
    }

    @Test
    default void aRunWithoutWordsSaysSoAndTakesThoseThatWereKept() {
        try (Desk desk = desk()) {
            Finding finding = finding();
            Intake wordless = desk.casework.keep(Runs.of(List.of(finding)), origin());
            assertEquals(List.of("cotraveller 1.0.0"), wordless.wordless());
            assertEquals(Optional.empty(), desk.casework.wording(finding.id(), 1));
            Situation lee = Situation.of("P2");
            Situation cho = Situation.of("P3");
            desk.casework.keep(Runs.of(List.of(lee.finding())), origin(RULE));
            Intake later = desk.casework.keep(Runs.of(List.of(cho.finding())), origin());
            assertEquals(List.of(), later.wordless());
            assertEquals("{subject} travelled", begun(desk, cho.id()));
        }
    }

    @Test
    default void aKeptRuleSaysWhatItIsAndCannotBeRun() {
        try (Desk desk = desk()) {
            desk.casework.keep(Runs.of(List.of(finding())), origin(RULE));
            Wording kept = desk.casework.wording(finding().id(), 1).orElseThrow();
            RuleCard card = RULE.card();
            assertEquals(
                    new RuleCard(
                            card.id(),
                            card.version(),
                            card.title(),
                            card.question(),
                            card.kinds(),
                            List.of(),
                            List.of(),
                            card.sources()),
                    kept.rule().card(),
                    "without what it needs and may be set");
            assertEquals(1, kept.explanations().size());
            assertEquals("same-booking", kept.explanations().get(0).id());
            RuntimeException refused =
                    assertThrows(
                            org.tidewaiter.api.rule.NotApplicableException.class,
                            () -> kept.rule().prepare(null));
            assertTrue(refused.getMessage().contains("install the rule"), refused.getMessage());
        }
    }
}
