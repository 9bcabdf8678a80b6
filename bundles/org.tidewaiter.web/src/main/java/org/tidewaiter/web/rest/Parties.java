package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.report.FindingText;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Parameters;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Asking;
import org.tidewaiter.web.run.LentData;

/** Findings by parties: those that share some, and why one has none. */
final class Parties {

    private static final int LONGEST_ID = 200;

    /** What nearly was a finding. */
    private record NearMiss(
            String rule,
            String ruleTitle,
            String kindTitle,
            String headline,
            List<FindingText.Short> shortfalls) {}

    /** What each rule says of one subject. */
    private record WhyNot(
            Speech.PartyView subject,
            List<Rows.RowView> found,
            List<NearMiss> nearMisses,
            List<Outcomes.OutcomeView> rules) {}

    private final Services services;
    private final Rows rows;
    private final LentData data;
    private final Asking asking;

    Parties(Services services, Rows rows, LentData data, Asking asking) {
        this.services = services;
        this.rows = rows;
        this.data = data;
        this.asking = asking;
    }

    List<Route> routes() {
        Set<Role> readers = Set.of(Role.OFFICER, Role.ANALYST);
        return List.of(
                Route.of("GET", "/cases", readers, this::cases),
                Route.of("GET", "/why-not", readers, this::whyNot));
    }

    private Answer cases(Ask ask) {
        int limit = ask.parameters("limit").limit(100);
        Speech speech = Speech.to(ask, services);
        return Answer.json(
                services.casework().cases(limit).stream()
                        .map(linked -> rows.linked(linked, speech))
                        .toList());
    }

    private Answer whyNot(Ask ask) {
        Parameters given = ask.parameters("kind", "id");
        SubjectKind kind =
                given.word("kind", SubjectKind.class)
                        .orElseThrow(() -> Problem.badRequest("kind is missing"));
        String id = given.needed("id");
        if (id.length() > LONGEST_ID) {
            throw Problem.badRequest("id must have at most %d characters".formatted(LONGEST_ID));
        }
        RunRequest request =
                services.inForce()
                        .on(RunRequest.on(data.now()))
                        .about(new Scope.One(kind, id))
                        .keepingLearned();
        new Watching(services).note(ask, "why-not", "subject/" + kind + "/" + id);
        RunReport run = asking.run(services.engine(), request);
        Speech speech = Speech.to(ask, services);
        List<Rows.RowView> found = new ArrayList<>();
        run.findings().forEach(finding -> found.add(row(finding, speech)));
        return Answer.json(
                new WhyNot(
                        speech.party(new Party(kind, id)),
                        found,
                        run.nearMisses().stream().map(miss -> nearMiss(miss, speech)).toList(),
                        run.rules().stream().map(rule -> Outcomes.view(rule, speech)).toList()));
    }

    private Rows.RowView row(Finding finding, Speech speech) {
        return services.casework()
                .file(finding.id())
                .map(file -> rows.row(file, speech))
                .orElseGet(() -> rows.row(notKept(finding), speech));
    }

    /** A finding that no run kept: the limit cut it, or no run was made on these records. */
    private static WorklistRow notKept(Finding finding) {
        return new WorklistRow(
                finding.id(),
                finding.rule(),
                finding.kind(),
                finding.riskClass(),
                finding.strength(),
                finding.subject(),
                finding.related().size(),
                Instant.now(),
                finding.reviewBy(),
                false,
                new FindingState(
                        finding.id(),
                        0,
                        Status.NEW,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        OptionalLong.empty()));
    }

    private static NearMiss nearMiss(Finding miss, Speech speech) {
        FindingText text = speech.reports().text(speech.shown(miss), speech.locale());
        return new NearMiss(
                miss.rule(),
                speech.titles().rule(miss.rule()),
                speech.titles().kind(miss.rule(), miss.kind()),
                text.headline(),
                text.shortfalls());
    }
}
