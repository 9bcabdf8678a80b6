package org.tidewaiter.web.rest;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.LinkedCase;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.web.http.Json;
import org.tidewaiter.web.http.Problem;

/** Rows of worklists and what hangs on them, as the interface shows them. */
final class Rows {

    private static final int RUNS_LOOKED_AT = 1_000;

    /** Where a finding stands. */
    record StateView(
            String id,
            long version,
            String status,
            String statusTitle,
            @Nullable String reason,
            @Nullable String reasonTitle,
            @Nullable String assignee,
            @Nullable Instant notSeenSince) {}

    /** A finding in a list. */
    record RowView(
            String id,
            String rule,
            String ruleTitle,
            String kind,
            String kindTitle,
            @SerializedName("class") String riskClass,
            String classTitle,
            String strength,
            Speech.PartyView subject,
            int related,
            Instant firstSeen,
            @Nullable Instant reviewBy,
            boolean snoozed,
            StateView state) {}

    /** One thing that happened to a finding. */
    record StepView(
            long version,
            Instant at,
            String officer,
            String act,
            String actTitle,
            String status,
            String statusTitle,
            @Nullable String reason,
            @Nullable String reasonTitle,
            @Nullable String assignee,
            String note) {}

    /** Findings that share parties. */
    record CaseView(
            String id,
            String strength,
            List<RowView> findings,
            int findingsTotal,
            List<Speech.PartyView> parties,
            int partiesTotal,
            int records) {}

    private final Services services;

    /** When a run was kept never changes. */
    private final Map<Long, Instant> keptAt = new ConcurrentHashMap<>();

    Rows(Services services) {
        this.services = services;
    }

    RowView row(WorklistRow row, Speech speech) {
        return new RowView(
                row.id(),
                row.rule(),
                speech.titles().rule(row.rule()),
                row.kind(),
                speech.titles().kind(row.rule(), row.kind()),
                row.riskClass().name().toLowerCase(java.util.Locale.ROOT),
                speech.titles().riskClass(row.riskClass()),
                speech.titles().strength(row.strength()),
                speech.party(row.subject()),
                row.related(),
                row.firstSeen(),
                row.reviewBy().orElse(null),
                row.snoozed(),
                state(row.state(), speech));
    }

    /** A finding as a row of a list. */
    RowView row(FindingFile file, Speech speech) {
        Finding facts = file.facts();
        return row(
                new WorklistRow(
                        facts.id(),
                        facts.rule(),
                        facts.kind(),
                        facts.riskClass(),
                        facts.strength(),
                        facts.subject(),
                        facts.related().size(),
                        file.firstSeen(),
                        facts.reviewBy(),
                        file.snooze().isPresent(),
                        file.state()),
                speech);
    }

    StateView state(FindingState state, Speech speech) {
        return new StateView(
                state.id(),
                state.version(),
                state.status().name(),
                title(state.status(), speech),
                state.reason().map(Enum::name).orElse(null),
                state.reason().map(reason -> title(reason, speech)).orElse(null),
                state.assignee().orElse(null),
                state.notSeenSince().isPresent()
                        ? at(state.notSeenSince().getAsLong()).orElse(null)
                        : null);
    }

    private Optional<Instant> at(long run) {
        if (!keptAt.containsKey(run)) {
            for (KeptRun kept : services.casework().runs(RUNS_LOOKED_AT)) {
                keptAt.put(kept.id(), kept.keptAt());
            }
        }
        return Optional.ofNullable(keptAt.get(run));
    }

    StepView step(Step step, Speech speech) {
        return new StepView(
                step.version(),
                step.at(),
                step.officer(),
                step.act().name(),
                speech.texts().cases().act(step.act()),
                step.status().name(),
                title(step.status(), speech),
                step.reason().map(Enum::name).orElse(null),
                step.reason().map(reason -> title(reason, speech)).orElse(null),
                step.assignee().orElse(null),
                step.note());
    }

    /** That somebody was faster: how the finding stands, and who did what since. */
    Problem overtaken(OvertakenException faster, Speech speech) {
        return new Problem(412, "overtaken", "somebody was faster: look again and decide")
                .with("state", Json.tree(state(faster.state(), speech)))
                .with("since", Json.tree(steps(faster.since(), speech)))
                .header("ETag", Ids.tag(faster.state().version()));
    }

    List<StepView> steps(List<Step> steps, Speech speech) {
        return steps.stream().map(step -> step(step, speech)).toList();
    }

    private static String title(Status status, Speech speech) {
        return speech.texts().cases().status(status);
    }

    private static String title(DismissalReason reason, Speech speech) {
        return speech.texts().cases().reason(reason);
    }

    CaseView linked(LinkedCase linked, Speech speech) {
        Map<Party, String> names = new HashMap<>();
        for (WorklistRow row : linked.findings()) {
            Subject subject = row.subject();
            names.put(new Party(subject.kind(), subject.id()), subject.label());
        }
        return new CaseView(
                linked.id(),
                speech.titles().strength(linked.strength()),
                linked.findings().stream().map(row -> row(row, speech)).toList(),
                linked.findingsTotal(),
                linked.parties().stream()
                        .map(
                                party ->
                                        speech.party(
                                                party.kind(),
                                                party.id(),
                                                names.getOrDefault(party, ""),
                                                ""))
                        .toList(),
                linked.partiesTotal(),
                linked.records());
    }
}
