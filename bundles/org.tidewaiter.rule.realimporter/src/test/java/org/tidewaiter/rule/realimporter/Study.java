package org.tidewaiter.rule.realimporter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

/** Asks the rule, or its parts, of a world. */
final class Study {

    private static final RealImporterRule RULE = new RealImporterRule(Map.of());

    private Study() {}

    static Parameters defaults() {
        return RULE.parameters();
    }

    static RuleAnswer ask(DataSet data, Parameters parameters) {
        return RuleRunner.of(RULE).with(parameters).ask(data);
    }

    static RuleAnswer about(DataSet data, String trader) {
        return RuleRunner.of(RULE).about(new Scope.One(SubjectKind.TRADER, trader)).ask(data);
    }

    /** Who is held against whom. */
    static Set<String> pairs(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> c.subject().id() + " for " + c.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Candidate one(RuleAnswer answer, String subject) {
        return answer.candidates().stream()
                .filter(c -> c.subject().id().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    static Evidence line(Candidate candidate, String kind) {
        return candidate.evidence().stream()
                .filter(line -> line.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + candidate));
    }

    static boolean has(Candidate candidate, String kind) {
        return candidate.evidence().stream().anyMatch(line -> line.kind().equals(kind));
    }

    private record Context(DataSet data, Monitor monitor, int threads) implements RuleContext {}

    /** What the declarations teach. */
    static Market market(DataSet data) {
        Context context = new Context(data, Monitor.NONE, 1);
        Sanctions sanctions = Sanctions.read(data, data.table(Violations.PORT).orElseThrow());
        return Market.learn(
                ImportReader.read(context), 0, sanctions.violators(), new Workers(1, () -> {}));
    }

    /** The delinquent with the only sanction. */
    static Delinquent delinquent(DataSet data, Market market) {
        RealImporterParameters told = defaults().as(RealImporterParameters.class);
        Sanctions sanctions = Sanctions.read(data, data.table(Violations.PORT).orElseThrow());
        int asOfDay = (int) (data.asOf().getEpochSecond() / 86_400);
        return new Delinquent(
                new ChainTrees(market),
                sanctions.wanted(told).get(0),
                new Delinquent.Span(0, asOfDay),
                told);
    }

    static int trader(DataSet data, String id) {
        return data.codebook(Domains.TRADER).code(id);
    }

    /** The node of a trader in a role. */
    static int node(DataSet data, Delinquent delinquent, ChainPart part, String id) {
        return delinquent.node(delinquent.market.rows.book.token(part, trader(data, id)));
    }
}
