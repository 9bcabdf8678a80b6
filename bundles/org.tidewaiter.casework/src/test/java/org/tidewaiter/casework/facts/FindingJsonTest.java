package org.tidewaiter.casework.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.casework.StoreException;

class FindingJsonTest {

    private static final int LISTED = 3;

    @Property(tries = 500)
    void whatIsReadEqualsWhatWasWritten(@ForAll("findings") Finding finding) {
        assertEquals(finding, Json.finding(Json.of(finding)));
    }

    @Property(tries = 100)
    void equalFindingsGiveEqualTexts(@ForAll("findings") Finding finding) {
        assertEquals(Json.of(finding), Json.of(Json.finding(Json.of(finding))));
    }

    @Property(tries = 200)
    void aTextSurvivesBeingStoredAsUtf8WithoutNul(@ForAll("findings") Finding finding) {
        String json = Json.of(finding);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertEquals(json, new String(bytes, StandardCharsets.UTF_8));
        assertTrue(json.indexOf('\0') < 0);
    }

    private static RuleReport report(RuleOutcome outcome) {
        return new RuleReport(
                "rule", "1", "default", Map.of(), outcome, 0, Map.of(), Duration.ofSeconds(1));
    }

    @Example
    void whyARuleDidNotRunIsKeptWithItsFacts() {
        List<Phrase> why =
                List.of(new Phrase("engine.why.noRow", Map.of("asOf", Instant.EPOCH, "rows", 7)));
        RuleReport[] reports = {
            report(new RuleOutcome.NotApplicable("no row", why)),
            report(new RuleOutcome.Failed("threw", "ref", why)),
            report(new RuleOutcome.OverBudget("too much", why))
        };
        assertEquals(List.of(reports), List.of(Json.rules(Json.of(reports))));
    }

    @Example
    void anOutcomeThatAnEarlierVersionKeptIsReadWithoutPhrases() {
        RuleReport[] reports = {
            report(new RuleOutcome.NotApplicable("no row")),
            report(new RuleOutcome.Failed("threw", "ref")),
            report(new RuleOutcome.OverBudget("too much"))
        };
        String now = Json.of(reports);
        String before = now.replace(",\"phrases\":[]", "");
        assertEquals(3 * ",\"phrases\":[]".length(), now.length() - before.length());
        assertEquals(List.of(reports), List.of(Json.rules(before)));
    }

    @Example
    void whatIsNoFindingIsRefusedWithItsBeginning() {
        for (String wrong : List.of("", "null", "{", "{}", "[]", "{\"id\":7}", "<xml>")) {
            StoreException refused =
                    assertThrows(StoreException.class, () -> Json.finding(wrong), wrong);
            assertTrue(refused.getMessage().contains("no Finding"), refused.getMessage());
        }
    }

    @Provide
    Arbitrary<Finding> findings() {
        return Combinators.combine(
                        heads(),
                        phrases(),
                        evidence().list().ofMaxSize(LISTED),
                        lists(),
                        pictures().list().ofMaxSize(LISTED),
                        parameters(),
                        instants(),
                        instants().optional())
                .as(
                        (head, headline, evidence, lists, pictures, parameters, asOf, by) ->
                                new Finding(
                                        head.id(),
                                        head.rule(),
                                        head.version(),
                                        head.profile(),
                                        head.kind(),
                                        head.key(),
                                        head.rank(),
                                        head.strength(),
                                        head.riskClass(),
                                        head.pValue(),
                                        head.qValue(),
                                        lists.subject(),
                                        lists.related(),
                                        headline,
                                        evidence,
                                        lists.innocent(),
                                        lists.missing(),
                                        lists.shortfalls(),
                                        lists.records(),
                                        pictures,
                                        parameters,
                                        asOf,
                                        by,
                                        new DataStamp(head.kind(), head.key())));
    }

    private record Head(
            String id,
            String rule,
            String version,
            String profile,
            String kind,
            String key,
            int rank,
            double strength,
            RiskClass riskClass,
            OptionalDouble pValue,
            OptionalDouble qValue) {}

    private record Lists(
            Subject subject,
            List<Related> related,
            List<Innocent> innocent,
            List<MissingFact> missing,
            List<Shortfall> shortfalls,
            List<RecordRef> records) {}

    /** Every char, so also quotes, NUL, lone halves of characters, Korean. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars('"', '\\', '\n', '\0', '<', '&', '\'')
                        .ofMaxLength(5),
                Arbitraries.of("", "\uAE40\uBBFC\uC218", "\uD83D\uDEA2", "\uD800", "\u2028"));
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(
                        0.0,
                        -0.0,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY));
    }

    private static Arbitrary<Double> finite() {
        return doubles().filter(Double::isFinite);
    }

    private static Arbitrary<OptionalDouble> maybe(Arbitrary<Double> values) {
        return values.optional()
                .map(v -> v.isPresent() ? OptionalDouble.of(v.get()) : OptionalDouble.empty());
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.longs()
                                        .between(
                                                Instant.MIN.getEpochSecond(),
                                                Instant.MAX.getEpochSecond()),
                                Arbitraries.longs().between(0, 999_999_999))
                        .as(Instant::ofEpochSecond),
                Arbitraries.of(Instant.EPOCH, Instant.parse("2026-06-30T00:00:00Z")));
    }

    private static Arbitrary<Object> facts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(v -> (Object) v),
                doubles().map(v -> (Object) v),
                texts().map(v -> (Object) v),
                instants().map(v -> (Object) v),
                Arbitraries.longs()
                        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                        .map(v -> (Object) LocalDate.ofEpochDay(v)));
    }

    private static Arbitrary<Map<String, Object>> parameters() {
        Arbitrary<Object> values =
                Arbitraries.oneOf(facts(), Arbitraries.of(true, false).map(v -> (Object) v));
        return Arbitraries.maps(texts(), values).ofMaxSize(LISTED);
    }

    private static Arbitrary<Phrase> phrases() {
        return Combinators.combine(texts(), Arbitraries.maps(texts(), facts()).ofMaxSize(LISTED))
                .as(Phrase::new);
    }

    private static Arbitrary<Evidence> evidence() {
        return Combinators.combine(texts(), finite(), maybe(finite()), texts(), finite(), phrases())
                .as(Evidence::new);
    }

    private static Arbitrary<Head> heads() {
        Arbitrary<List<String>> names = texts().list().ofSize(6);
        return Combinators.combine(
                        names,
                        Arbitraries.integers(),
                        doubles(),
                        Arbitraries.of(RiskClass.class),
                        maybe(doubles()),
                        maybe(doubles()))
                .as(
                        (name, rank, strength, riskClass, p, q) ->
                                new Head(
                                        name.get(0),
                                        name.get(1),
                                        name.get(2),
                                        name.get(3),
                                        name.get(4),
                                        name.get(5),
                                        rank,
                                        strength,
                                        riskClass,
                                        p,
                                        q));
    }

    private static Arbitrary<Lists> lists() {
        Arbitrary<SubjectKind> kinds = Arbitraries.of(SubjectKind.class);
        return Combinators.combine(
                        Combinators.combine(kinds, texts(), texts()).as(Subject::new),
                        Combinators.combine(kinds, texts(), texts(), texts())
                                .as(Related::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Combinators.combine(
                                        texts(),
                                        texts(),
                                        Arbitraries.of(Innocent.Answer.class),
                                        doubles(),
                                        phrases())
                                .as(Innocent::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Combinators.combine(texts(), texts(), phrases())
                                .as(MissingFact::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Combinators.combine(texts(), doubles(), doubles(), phrases())
                                .as(Shortfall::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Combinators.combine(texts(), texts(), texts())
                                .as(RecordRef::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(LISTED))
                .as(Lists::new);
    }

    private static Arbitrary<Picture> pictures() {
        return Arbitraries.oneOf(networks(), timelines(), histograms(), places());
    }

    private static Arbitrary<Picture> networks() {
        Arbitrary<Picture.Node> nodes =
                Combinators.combine(
                                texts(), texts(), texts(), texts(), Arbitraries.integers(), texts())
                        .as(Picture.Node::new);
        return Combinators.combine(
                        Arbitraries.of(Picture.Layout.class),
                        nodes.list().ofMaxSize(LISTED),
                        Combinators.combine(texts(), texts(), texts())
                                .as(Picture.Edge::new)
                                .list()
                                .ofMaxSize(LISTED))
                .as(Picture.Network::new);
    }

    private static Arbitrary<Picture> timelines() {
        return Combinators.combine(
                        Combinators.combine(texts(), phrases(), texts())
                                .as(Picture.Lane::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Combinators.combine(
                                        texts(),
                                        instants(),
                                        phrases(),
                                        texts(),
                                        Arbitraries.of(true, false))
                                .as(Picture.Event::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Combinators.combine(texts(), instants(), instants(), phrases())
                                .as(Picture.Band::new)
                                .list()
                                .ofMaxSize(LISTED))
                .as(Picture.Timeline::new);
    }

    private static Arbitrary<Picture> histograms() {
        return Combinators.combine(
                        phrases(),
                        texts(),
                        doubles().list().ofSize(3),
                        Arbitraries.longs().list().ofSize(2),
                        doubles())
                .as(Picture.Histogram::new);
    }

    private static Arbitrary<Picture> places() {
        return Combinators.combine(
                        Combinators.combine(
                                        texts(), texts(), texts(), doubles(), doubles(), texts())
                                .as(Picture.Spot::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Combinators.combine(texts(), texts(), texts())
                                .as(Picture.Way::new)
                                .list()
                                .ofMaxSize(LISTED),
                        Arbitraries.integers())
                .as(Picture.Places::new);
    }
}
