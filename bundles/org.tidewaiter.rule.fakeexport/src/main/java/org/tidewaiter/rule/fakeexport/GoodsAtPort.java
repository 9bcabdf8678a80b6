package org.tidewaiter.rule.fakeexport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * The goods stood at the port, or were on the way, when they were declared.
 *
 * <p>By the record of this declaration; or, where it has none, because its exporter has no more
 * quick departures without a record than lawful stock at the port would give. This lowers and never
 * excludes: who fakes once looks like that, and who fakes all of a port's goods too.
 */
@Component(service = InnocentExplanation.class)
public final class GoodsAtPort implements InnocentExplanation {

    private static final double AT_GATE_WEIGHT = -1.5;
    private static final double ON_THE_WAY_WEIGHT = -0.7;

    /** From here on, a third of the odds, the others explain it. */
    private static final double LEAST_WEIGHT = -0.5;

    /** Above, it is not worth a word. */
    private static final double HARDLY = -0.1;

    private static final double LEAST_HABIT = 0.2;
    private static final int FEWEST_DECLARED = 10;

    /** A port that records fewer arrivals cannot tell. */
    private static final double LEAST_GATE_SHARE = 0.05;

    /** Creates the explanation. */
    @Activate
    public GoodsAtPort() {}

    @Override
    public String id() {
        return "goods-at-port";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String rule() {
        return FakeExportRule.ID;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.of(Exports.PORT));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        monitor.checkpoint();
        return candidates.stream().map(GoodsAtPort::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        boolean timing =
                candidate.kind().equals(TimingCase.IMPOSSIBLE)
                        || candidate.kind().equals(TimingCase.IMPROBABLE)
                        || candidate.kind().equals(BurstCase.KIND);
        if (!timing) {
            return verdict(Answer.DOES_NOT_APPLY, 0, "otherKind", Map.of());
        }
        if (fact(candidate, CandidateWriter.GATE_BEFORE) > 0) {
            return verdict(Answer.APPLIES, AT_GATE_WEIGHT, "atGate", Map.of());
        }
        if (fact(candidate, CandidateWriter.BONDED_BEFORE) > 0) {
            return candidate.kind().equals(TimingCase.IMPROBABLE)
                    ? verdict(Answer.APPLIES, ON_THE_WAY_WEIGHT, "onTheWay", Map.of())
                    : verdict(Answer.DOES_NOT_APPLY, 0, "onTheWayCounted", Map.of());
        }
        return fact(candidate, CandidateWriter.ON_RECORD) > 0
                ? verdict(Answer.DOES_NOT_APPLY, 0, "arrivedLater", Map.of())
                : byOthers(candidate);
    }

    /** What the exporter's other declarations say of goods without a record. */
    private static Verdict byOthers(Candidate candidate) {
        double declared = fact(candidate, CandidateWriter.DECLARED);
        double staged = fact(candidate, CandidateWriter.STAGED);
        boolean known = fact(candidate, CandidateWriter.QUICKNESS_KNOWN) > 0;
        double weight = fact(candidate, CandidateWriter.UNSEEN_WEIGHT);
        Map<String, Object> habit =
                Map.of(
                        "staged", (long) staged,
                        "declared", (long) declared,
                        "judged", (long) fact(candidate, CandidateWriter.JUDGED),
                        "unseen", (long) fact(candidate, CandidateWriter.UNSEEN),
                        "chance", fact(candidate, CandidateWriter.UNSEEN_EXPECTED));
        if (known && weight < HARDLY) {
            boolean often = declared >= FEWEST_DECLARED && staged / declared >= LEAST_HABIT;
            Answer answer = weight <= LEAST_WEIGHT ? Answer.APPLIES : Answer.CANNOT_TELL;
            return verdict(answer, weight, often ? "habit" : "asOthers", habit);
        }
        return fact(candidate, CandidateWriter.PORT_GATE_SHARE) < LEAST_GATE_SHARE
                ? verdict(Answer.CANNOT_TELL, 0, "noGateRecords", Map.of())
                : verdict(Answer.DOES_NOT_APPLY, 0, "noSign", habit);
    }

    private static double fact(Candidate candidate, String name) {
        return candidate.number(name).orElse(0);
    }

    private static Verdict verdict(
            Answer answer, double weight, String key, Map<String, Object> facts) {
        return new Verdict(answer, weight, new Phrase("fakeexport.goodsAtPort." + key, facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
