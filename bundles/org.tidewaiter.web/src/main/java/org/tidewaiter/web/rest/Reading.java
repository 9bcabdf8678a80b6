package org.tidewaiter.web.rest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Sighting;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.report.FindingText;
import org.tidewaiter.report.Format;
import org.tidewaiter.report.Report;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Parameters;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;

/** The worklist, and one finding with all that happened to it. */
final class Reading {

    private static final int LONGEST_TEXT = 200;

    private final Services services;
    private final Rows rows;
    private final Watching watching;

    Reading(Services services, Rows rows) {
        this.services = services;
        this.rows = rows;
        this.watching = new Watching(services);
    }

    List<Route> routes() {
        Set<Role> readers = Set.of(Role.OFFICER, Role.ANALYST);
        return List.of(
                Route.of("GET", "/findings", readers, this::worklist),
                Route.of("GET", "/findings/{id}", readers, this::finding));
    }

    private Answer worklist(Ask ask) {
        Parameters given =
                ask.parameters(
                        "status",
                        "rule",
                        "kind",
                        "class",
                        "assignee",
                        "text",
                        "dueBefore",
                        "snoozed",
                        "order",
                        "reversed",
                        "after",
                        "limit");
        Speech speech = Speech.to(ask, services);
        Query query =
                new Query(
                        filter(given, speech),
                        order(given),
                        given.truth("reversed"),
                        given.text("after"),
                        given.limit(200));
        Worklist page = page(query);
        return Answer.json(
                new FindingViews.WorklistView(
                        page.rows().stream().map(row -> rows.row(row, speech)).toList(),
                        page.total(),
                        page.snoozed(),
                        cut(speech),
                        page.next().orElse(null)));
    }

    private Worklist page(Query query) {
        try {
            return services.casework().worklist(query);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("after must be next of a page in the same order");
        }
    }

    private static Filter filter(Parameters given, Speech speech) {
        Optional<String> text = given.text("text");
        if (text.isPresent() && !speech.named()) {
            throw new Problem(
                    403,
                    "forbidden",
                    "only officers search by text, which would find persons by name; ask why-not"
                            + " with an id");
        }
        if (text.orElse("").length() > LONGEST_TEXT) {
            throw Problem.badRequest(
                    "text must have at most %d characters".formatted(LONGEST_TEXT));
        }
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        statuses.addAll(given.words("status", Status.class));
        return new Filter(
                statuses,
                given.text("rule"),
                given.text("kind"),
                given.text("class").map(Reading::riskClass),
                given.text("assignee").map(name -> name.equals("-") ? "" : name),
                text,
                given.instant("dueBefore"),
                given.truth("snoozed") ? Filter.Snoozed.ONLY : Filter.Snoozed.LEFT_OUT);
    }

    private static RiskClass riskClass(String text) {
        for (RiskClass one : RiskClass.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        throw Problem.badRequest("class must be act, review or watch");
    }

    private static Order order(Parameters given) {
        String text = given.text("order").orElse("strength");
        for (Order order : Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return order;
            }
        }
        throw Problem.badRequest("order must be strength, rule, subject, age, status or review-by");
    }

    private List<FindingViews.CutView> cut(Speech speech) {
        List<FindingViews.CutView> cut = new ArrayList<>();
        for (KeptRun last : services.casework().runs(1)) {
            for (RuleReport rule : last.rules()) {
                if (rule.outcome() instanceof RuleOutcome.Completed completed) {
                    completed
                            .cut()
                            .forEach(
                                    (kind, count) -> {
                                        if (count > 0) {
                                            cut.add(cut(rule.rule(), kind, count, speech));
                                        }
                                    });
                }
            }
        }
        return cut;
    }

    private static FindingViews.CutView cut(String rule, String kind, int count, Speech speech) {
        return new FindingViews.CutView(rule, kind, speech.titles().kind(rule, kind), count);
    }

    private Answer finding(Ask ask) {
        FindingFile file = file(Ids.of(ask));
        watching.note(ask, "read", "finding/" + file.facts().id());
        String tag = Ids.tag(file.state().version());
        if (ask.header().value("If-None-Match").filter(tag::equals).isPresent()) {
            return Answer.empty(304).header("ETag", tag);
        }
        Speech speech =
                Speech.to(ask, services).of(file.facts(), file.state().factsVersion(), services);
        return Answer.json(view(file, speech)).header("ETag", tag);
    }

    /** The file of a finding; of a control that is still open, as if it were none. */
    FindingFile file(String id) {
        return services.casework().file(id).orElseThrow(Ids::unknown).blind();
    }

    private FindingViews.FileView view(FindingFile file, Speech speech) {
        Finding shown = speech.shown(file.facts());
        FindingText text = speech.reports().text(shown, speech.locale());
        List<Speech.PartyView> parties = new ArrayList<>();
        parties.add(speech.party(shown.subject()));
        shown.related().forEach(party -> parties.add(speech.party(party)));
        return new FindingViews.FileView(
                facts(shown, speech),
                speech.titles().rule(shown.rule()),
                speech.titles().question(shown.rule()),
                speech.titles().kind(shown.rule(), shown.kind()),
                speech.titles().riskClass(shown.riskClass()),
                text.headline(),
                speech.titles().strength(shown.strength()),
                parties,
                text.facts(),
                text.reasons(),
                new FindingViews.SumView(shown.weight(), text.sum()),
                text.innocent(),
                text.missing(),
                text.shortfalls(),
                text.parameters(),
                origin(shown, file),
                speech.reports().figures(shown, speech.locale()),
                shown.records().size(),
                rows.state(file.state(), speech),
                file.history().stream().map(step -> rows.step(step, speech)).toList(),
                sightings(file, speech),
                inspections(file, speech),
                file.earlier().stream().map(row -> rows.row(row, speech)).toList(),
                file.earlierTotal(),
                services.casework()
                        .caseOf(shown.id())
                        .filter(linked -> linked.findingsTotal() > 1)
                        .map(linked -> rows.linked(linked, speech))
                        .orElse(null),
                file.control(),
                file.withdrawn());
    }

    private static List<FindingViews.SightingView> sightings(FindingFile file, Speech speech) {
        return file.sightings().stream()
                .map(
                        one ->
                                new FindingViews.SightingView(
                                        one.run(),
                                        one.keptAt(),
                                        one.profile(),
                                        one.rank(),
                                        speech.titles().strength(one.strength()),
                                        parameters(one)))
                .toList();
    }

    /** The version of the parameters that were published; null where they were configured. */
    private static @Nullable Integer parameters(Sighting sighting) {
        return sighting.parameters().isPresent() ? sighting.parameters().getAsInt() : null;
    }

    private static List<FindingViews.InspectionView> inspections(FindingFile file, Speech speech) {
        return file.inspections().stream()
                .map(
                        one ->
                                new FindingViews.InspectionView(
                                        one.version(),
                                        one.at(),
                                        one.result().officer(),
                                        one.result().found().name(),
                                        speech.texts().cases().found(one.result().found()),
                                        one.result().note()))
                .toList();
    }

    private FindingViews.OriginView origin(Finding finding, FindingFile file) {
        return new FindingViews.OriginView(
                finding.rule(),
                finding.ruleVersion(),
                finding.profile(),
                finding.asOf().toString(),
                finding.data().name(),
                finding.data().fingerprint(),
                Replay.command(finding, services.engine().rules()),
                file.sightings().stream().findFirst().map(Reading::parameters).orElse(null));
    }

    /** The line of findings.jsonl. */
    private static JsonObject facts(Finding finding, Speech speech) {
        RunReport one =
                new RunReport(
                        finding.data(), finding.asOf(), List.of(finding), List.of(), List.of());
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            speech.reports().print(Report.of(one).in(speech.locale()), Format.JSON_LINES, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonParser.parseString(line.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
