package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class TwinChainsTest {

    private static final int LAST_YEAR = TradeWorld.DAYS - 360;

    private static MemoryDataSet data() {
        TradeWorld world = new TradeWorld(8).background(150, 8);
        for (String twin : List.of("TWIN3", "TWIN1", "TWIN2")) {
            world.declare(twin, LAST_YEAR, TradeWorld.DAYS, 6, Planted.FIRST, Planted.SECOND);
        }
        world.declare("TWIN3", LAST_YEAR, world.honest(1, 12).supplier("SOWN"), 10);
        world.declare("FORMER", 0, LAST_YEAR - 10, 6, Planted.FIRST, Planted.SECOND);
        world.declare("PART", LAST_YEAR, TradeWorld.DAYS, 6, Planted.FIRST.supplier("SQ"));
        world.declare("PART", LAST_YEAR, TradeWorld.DAYS, 6, world.honest(2, 13).broker("BQ"));
        return world.sanction("NOBODY", 500).build().build();
    }

    private static final Parameters WANTED = Study.defaults().with("nearIdenticalChains", true);

    private static List<Candidate> twins(RuleAnswer answer) {
        return answer.candidates().stream().filter(c -> c.kind().equals(TwinChains.KIND)).toList();
    }

    @Test
    void whoHasNearlyTheSameChainIsAGroupToWatch() {
        List<Candidate> found = twins(Study.ask(data(), WANTED));
        assertEquals(1, found.size());
        Candidate group = found.get(0);
        assertEquals("TWIN1", group.subject().id());
        assertEquals("TWIN1 TWIN2 TWIN3", group.key());
        assertEquals(List.of("TWIN2", "TWIN3"), group.related().stream().map(Related::id).toList());
        assertEquals(RiskClass.WATCH, group.riskClass());
        assertEquals(5, Study.line(group, "common-partners").value());
    }

    @Test
    void unlessAskedForThereAreNone() {
        assertEquals(List.of(), twins(Study.ask(data(), Study.defaults())));
    }

    @Test
    void aboutOneOfThemTheGroupIsToldOfItsFirst() {
        RuleRunner runner = RuleRunner.of(new RealImporterRule(java.util.Map.of())).with(WANTED);
        assertEquals(
                Set.of("TWIN1 for TWIN1 TWIN2 TWIN3"),
                Study.pairs(
                        twins(
                                runner.about(new Scope.One(SubjectKind.TRADER, "TWIN1"))
                                        .ask(data()))));
        assertEquals(
                List.of(),
                twins(runner.about(new Scope.One(SubjectKind.TRADER, "TWIN2")).ask(data())));
    }
}
