package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.HitRate;
import org.tidewaiter.casework.Judgement;
import org.tidewaiter.oversight.fairness.FairnessReport;
import org.tidewaiter.oversight.fairness.Group;
import org.tidewaiter.oversight.fairness.GroupTable;
import org.tidewaiter.oversight.fairness.Judged;
import org.tidewaiter.oversight.fairness.Population;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Aside;
import org.tidewaiter.web.run.LentData;

/** Whom the rules select and with what success, for the administration's own audit. */
final class Fairness {

    private record GroupView(
            String kind,
            String value,
            int people,
            double share,
            int selected,
            int findings,
            int hits,
            int falseAlarms,
            Oversight.RateView precision,
            Oversight.RateView ratio,
            double selectionFalseShare,
            double precisionFalseShare) {}

    private record TableView(
            String rule,
            String ruleTitle,
            String attribute,
            String unit,
            int people,
            int selected,
            int unknown,
            List<GroupView> groups) {}

    private record ReportView(
            Instant asOf,
            int smallest,
            double falseAlarms,
            int tests,
            int elsewhere,
            List<TableView> tables) {}

    private final Services services;
    private final LentData data;
    private final Aside<Population> population;

    Fairness(Services services, LentData data, Aside<Population> population) {
        this.services = services;
        this.data = data;
        this.population = population;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "/fairness",
                        Set.of(Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR),
                        this::fairness));
    }

    private Answer fairness(Ask ask) {
        ask.parameters();
        Speech speech = Speech.to(ask, services);
        return population
                .now()
                .map(people -> told(people, ask, speech))
                .orElseGet(() -> Answer.empty(202).header("Retry-After", "1"));
    }

    private Answer told(Population people, Ask ask, Speech speech) {
        List<Judged> findings =
                services.casework().judgements().stream().map(Fairness::judged).toList();
        // the records do not leave while findings are held against them
        FairnessReport report = data.have(lent -> people.report(findings));
        new Watching(services).note(ask, "read", "fairness");
        return Answer.json(view(report, speech));
    }

    private static Judged judged(Judgement one) {
        Judged.Verdict verdict =
                switch (one.verdict()) {
                    case HIT -> Judged.Verdict.HIT;
                    case FALSE_ALARM -> Judged.Verdict.FALSE_ALARM;
                    case OPEN -> Judged.Verdict.OPEN;
                };
        return new Judged(one.rule(), one.about().kind(), one.about().id(), verdict);
    }

    private static ReportView view(FairnessReport report, Speech speech) {
        return new ReportView(
                report.asOf(),
                GroupTable.SMALLEST,
                FairnessReport.FALSE_ALARMS,
                report.tests(),
                report.elsewhere(),
                report.tables().stream().map(table -> view(table, speech)).toList());
    }

    private static TableView view(GroupTable table, Speech speech) {
        return new TableView(
                table.rule(),
                speech.titles().rule(table.rule()),
                table.attribute().name(),
                table.attribute().unit().name(),
                table.people(),
                table.selected(),
                table.unknown(),
                table.groups().stream().map(group -> view(group, table)).toList());
    }

    private static GroupView view(Group group, GroupTable table) {
        return new GroupView(
                group.kind().name(),
                group.value(),
                group.people(),
                table.share(group),
                group.selected(),
                group.findings(),
                group.hits(),
                group.falseAlarms(),
                rate(HitRate.of(group.hits(), group.decided()), 1),
                rate(HitRate.of(group.selected(), table.selected()), table.share(group)),
                group.selectionQ(),
                group.precisionQ());
    }

    /** A share of something, in parts of what it would be by a group's size. */
    private static Oversight.RateView rate(HitRate rate, double size) {
        return new Oversight.RateView(
                Double.isNaN(rate.rate()) ? null : rate.rate() / size,
                rate.low() / size,
                rate.high() / size);
    }
}
