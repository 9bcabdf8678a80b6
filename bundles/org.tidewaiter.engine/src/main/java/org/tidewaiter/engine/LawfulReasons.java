package org.tidewaiter.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.api.run.UnmetNeed;

/**
 * Tries every lawful reason on batches of candidates.
 *
 * <p>A reason whose needs the records do not meet, and one that throws, cannot tell; neither ever
 * loses a finding. One that throws on a batch is asked about each candidate alone, so that the
 * others of the batch keep their verdict, whichever they came with.
 */
final class LawfulReasons {

    private final List<Reason> reasons;
    private final DataSet data;
    private final Gauge gauge;
    private final Map<String, List<UnmetNeed>> unmet = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, Long> failed = new TreeMap<>();

    LawfulReasons(Assignment assignment, DataSet data, Gauge gauge) {
        this.reasons = assignment.reasons();
        this.data = data;
        this.gauge = gauge;
        reasons.forEach(this::checkNeeds);
    }

    private void checkNeeds(Reason reason) {
        try {
            List<UnmetNeed> hindering =
                    NeedCheck.unmet(reason.service().needs(), data).stream()
                            .filter(need -> !need.need().optional())
                            .toList();
            if (!hindering.isEmpty()) {
                unmet.put(reason.id(), hindering);
            }
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            gauge.checkpoint();
            failures.put(reason.id(), Failures.log(reason.named(), e));
            broken.add(reason.id());
        }
    }

    /** What the reasons say of each candidate, in the order of the reasons' ids. */
    List<List<Innocent>> judge(List<Candidate> batch) {
        List<List<Innocent>> judged = new ArrayList<>();
        batch.forEach(candidate -> judged.add(new ArrayList<>()));
        for (Reason reason : reasons) {
            gauge.checkpoint();
            List<Innocent> lines = lines(reason, batch);
            for (int i = 0; i < lines.size(); i++) {
                judged.get(i).add(lines.get(i));
            }
        }
        return judged;
    }

    private List<Innocent> lines(Reason reason, List<Candidate> batch) {
        List<UnmetNeed> hindering = unmet.get(reason.id());
        if (hindering != null) {
            Phrase why =
                    phrase("engine.reasonNeedsMore", reason, Map.of("missing", what(hindering)));
            return batch.stream().map(candidate -> cannotTell(reason, why)).toList();
        }
        if (broken.contains(reason.id())) {
            return batch.stream().map(candidate -> failed(reason)).toList();
        }
        try {
            return asked(reason, batch);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return oneByOne(reason, batch);
        }
    }

    private List<Innocent> oneByOne(Reason reason, List<Candidate> batch) {
        List<Innocent> lines = new ArrayList<>();
        for (Candidate candidate : batch) {
            gauge.checkpoint();
            try {
                lines.addAll(asked(reason, List.of(candidate)));
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                gauge.checkpoint();
                failures.computeIfAbsent(reason.id(), id -> Failures.log(reason.named(), e));
                lines.add(failed(reason));
            }
        }
        return lines;
    }

    private List<Innocent> asked(Reason reason, List<Candidate> batch) {
        List<Verdict> verdicts = reason.service().judge(data, List.copyOf(batch), gauge);
        if (verdicts.size() != batch.size()) {
            throw new IllegalStateException(
                    verdicts.size() + " verdicts on " + batch.size() + " candidates");
        }
        List<Innocent> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            lines.add(
                    new Innocent(
                            reason.id(),
                            reason.version(),
                            verdict.answer(),
                            verdict.weight(),
                            verdict.text()));
        }
        return lines;
    }

    private Innocent failed(Reason reason) {
        failed.merge("explanation-failed." + reason.id(), 1L, Long::sum);
        String reference = failures.getOrDefault(reason.id(), "");
        return cannotTell(
                reason, phrase("engine.reasonFailed", reason, Map.of("reference", reference)));
    }

    private static Innocent cannotTell(Reason reason, Phrase why) {
        return new Innocent(reason.id(), reason.version(), Innocent.Answer.CANNOT_TELL, 0, why);
    }

    private static Phrase phrase(String key, Reason reason, Map<String, String> facts) {
        Map<String, Object> all = new TreeMap<>(facts);
        all.put("explanation", reason.id());
        return new Phrase(key, all);
    }

    /** What the records would have to tell so that every reason could be tried. */
    List<MissingFact> missing() {
        List<MissingFact> missing = new ArrayList<>();
        for (Reason reason : reasons) {
            List<UnmetNeed> hindering = unmet.get(reason.id());
            if (hindering != null) {
                String what = what(hindering);
                Phrase text = phrase("engine.missingForReason", reason, Map.of("missing", what));
                missing.add(new MissingFact(what, "", text));
            }
        }
        return List.copyOf(missing);
    }

    /** The tables and columns: {@code links, crossings.seat}. */
    private String what(List<UnmetNeed> hindering) {
        List<String> names = new ArrayList<>();
        for (UnmetNeed unmetNeed : hindering) {
            Need need = unmetNeed.need();
            String table = need.port().table();
            boolean there = data.table(need.port()).filter(t -> t.rows() > 0).isPresent();
            if (!there) {
                names.add(table);
            } else {
                need.columns().stream()
                        .filter(column -> !(column instanceof Column.Key))
                        .filter(
                                column ->
                                        data.table(need.port()).stream()
                                                .noneMatch(t -> t.has(column)))
                        .forEach(column -> names.add(table + "." + column.name()));
            }
        }
        return String.join(", ", names);
    }

    /** How many verdicts each reason failed to give. */
    Map<String, Long> failures() {
        return failed;
    }
}
