package org.tidewaiter.rule.realimporter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * Both belonged to one group before the date: the group may have moved the trade to another of its
 * firms, as it lawfully may.
 *
 * <p>Lowers by one, a stated figure, and by what the chain, the goods and a common telephone, owner
 * or payer weigh, since a group explains all of them: what is left is a question to the group, and
 * stands below findings without such a reason. A group that was formed after the date explains
 * nothing.
 */
@Component
public final class SameGroup implements InnocentExplanation {

    private static final double WEIGHT = -1;

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        LinkBook links =
                LinkBook.read(
                        data,
                        candidates.stream()
                                .flatMap(
                                        candidate ->
                                                Stream.concat(
                                                        Stream.of(candidate.subject().id()),
                                                        candidate.related().stream()
                                                                .map(Related::id))));
        monitor.checkpoint();
        return candidates.stream()
                .map(
                        candidate ->
                                candidate.kind().equals(CandidateWriter.KIND)
                                        ? judge(candidate, links)
                                        : LawfulFacts.otherKind())
                .toList();
    }

    private static double explained(Candidate candidate) {
        double bonds =
                candidate.evidence().stream()
                        .filter(Bonds::tells)
                        .mapToDouble(Evidence::weight)
                        .sum();
        return bonds + LawfulFacts.chainWeight(candidate);
    }

    private static Verdict judge(Candidate candidate, LinkBook links) {
        long date = LawfulFacts.fact(candidate, LawfulFacts.DATE_DAY);
        List<LinkBook.Shared> group = links.group(candidate.subject().id(), candidate.key());
        boolean before =
                group.stream()
                        .anyMatch(
                                shared ->
                                        shared.one().fromDay() < date
                                                && shared.other().fromDay() < date);
        String key = "realimporter.group.no";
        if (before) {
            key = "realimporter.group.yes";
        } else if (!group.isEmpty()) {
            key = "realimporter.group.later";
        }
        return new Verdict(
                before ? Answer.APPLIES : Answer.DOES_NOT_APPLY,
                before ? WEIGHT - explained(candidate) : 0,
                new Phrase(key, Map.of()));
    }

    @Override
    public String id() {
        return "same-group";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String rule() {
        return RealImporterRule.ID;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.of(Links.PORT));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
