package org.tidewaiter.web.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Disclosure;
import org.tidewaiter.report.Format;
import org.tidewaiter.report.Report;
import org.tidewaiter.report.Sheet;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Parameters;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.LentData;

/** The rows that a finding cites, and the finding as a page or a file. */
final class Papers {

    private static final int LOG_ENTRIES = 1_000;
    private static final int SHORTEST_PURPOSE = 3;
    private static final int LONGEST_PURPOSE = 300;

    private final Services services;
    private final Reading reading;
    private final LentData data;
    private final Watching watching;

    Papers(Services services, Reading reading, LentData data) {
        this.services = services;
        this.reading = reading;
        this.data = data;
        this.watching = new Watching(services);
    }

    List<Route> routes() {
        Set<Role> readers = Set.of(Role.OFFICER, Role.ANALYST);
        return List.of(
                Route.of("GET", "/findings/{id}/records", readers, this::records),
                Route.of("GET", "/findings/{id}/print", readers, this::print),
                Route.of("GET", "/findings/{id}/export", readers, this::export));
    }

    private Answer records(Ask ask) {
        Parameters given = ask.parameters("purpose", "after", "limit");
        Finding finding = reading.file(Ids.of(ask)).facts();
        int from =
                Math.min(given.number("after", 0, Integer.MAX_VALUE, 0), finding.records().size());
        int to = Math.min(from + given.limit(200), finding.records().size());
        List<RecordRef> page = finding.records().subList(from, to);
        Optional<String> purpose = purpose(ask, given);
        String rows =
                page.stream()
                        .map(ref -> ref.table() + "/" + ref.id())
                        .collect(Collectors.joining(" "));
        watching.note(
                ask,
                purpose.isPresent() ? "unmask-records" : "read-records",
                "finding/" + finding.id(),
                purpose.orElse(""),
                rows);
        Speech speech = Speech.to(ask, services);
        List<FindingViews.RecordView> shown =
                page.stream().map(ref -> record(ref, purpose.isPresent(), speech)).toList();
        boolean masked =
                shown.stream()
                        .flatMap(row -> row.fields().stream())
                        .anyMatch(FindingViews.FieldView::masked);
        return Answer.json(new FindingViews.RecordsView(shown, finding.records().size(), masked));
    }

    private static Optional<String> purpose(Ask ask, Parameters given) {
        Optional<String> purpose = given.text("purpose").map(String::strip);
        if (purpose.isEmpty()) {
            return purpose;
        }
        if (!ask.has(Role.OFFICER)) {
            throw new Problem(403, "forbidden", "only officers may see masked fields");
        }
        int length = purpose.get().length();
        if (length < SHORTEST_PURPOSE || length > LONGEST_PURPOSE) {
            throw Problem.badRequest(
                    "purpose must have %d to %d characters"
                            .formatted(SHORTEST_PURPOSE, LONGEST_PURPOSE));
        }
        return purpose;
    }

    private FindingViews.RecordView record(RecordRef ref, boolean unmasked, Speech speech) {
        Optional<CitedRecord> row = row(ref.table(), ref.id());
        List<FindingViews.FieldView> fields = new ArrayList<>();
        row.ifPresent(
                found ->
                        found.fields()
                                .forEach(
                                        (name, value) ->
                                                fields.add(
                                                        field(
                                                                ref.table(),
                                                                name,
                                                                value,
                                                                unmasked))));
        return new FindingViews.RecordView(
                ref.table(),
                ref.id(),
                ref.role(),
                speech.titles().role(ref.role()),
                row.isPresent(),
                fields);
    }

    private static FindingViews.FieldView field(
            String table, String name, String value, boolean unmasked) {
        String shown =
                unmasked ? Disclosure.shown(name, value) : Disclosure.masked(table, name, value);
        return new FindingViews.FieldView(name, shown, !shown.equals(value));
    }

    private Optional<CitedRecord> row(String table, String id) {
        return data.ask(
                        lent -> {
                            List<Port> further =
                                    services.engine().rules().stream()
                                            .flatMap(rule -> rule.card().needs().stream())
                                            .map(need -> need.port())
                                            .toList();
                            return CitedRecords.of(lent, further).record(table, id);
                        })
                .flatMap(found -> found);
    }

    /** Rows for a page or a file, which anybody may carry away: always masked. */
    private CitedRecords masked() {
        return (table, id) ->
                row(table, id)
                        .map(
                                found -> {
                                    Map<String, String> fields = new LinkedHashMap<>();
                                    found.fields()
                                            .forEach(
                                                    (name, value) ->
                                                            fields.put(
                                                                    name,
                                                                    Disclosure.masked(
                                                                            table, name, value)));
                                    return new CitedRecord(table, id, fields);
                                });
    }

    private Answer print(Ask ask) {
        ask.parameters();
        FindingFile file = reading.file(Ids.of(ask));
        String object = "finding/" + file.facts().id();
        watching.note(ask, "print", object);
        Speech speech =
                Speech.to(ask, services).of(file.facts(), file.state().factsVersion(), services);
        Sheet sheet =
                new Sheet(
                        speech.shown(file.facts()),
                        masked(),
                        speech.locale(),
                        List.of(
                                Appendices.steps(file, speech),
                                Appendices.sightings(file, speech),
                                Appendices.log(
                                        services.log().entries(AuditQuery.on(object, LOG_ENTRIES)),
                                        speech)));
        Sheet.Page page = speech.reports().page(sheet);
        return Answer.of(200, "text/html", page.html())
                .header("Content-Security-Policy", page.policy());
    }

    private Answer export(Ask ask) {
        String format = ask.parameters("format").needed("format");
        Format asked =
                List.of(Format.values()).stream()
                        .filter(one -> one.extension().equals(format))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Problem.badRequest(
                                                "format must be jsonl, csv, graphml or html"));
        FindingFile file = reading.file(Ids.of(ask));
        watching.note(ask, "export", "finding/" + file.facts().id(), "", format);
        Speech speech =
                Speech.to(ask, services).of(file.facts(), file.state().factsVersion(), services);
        Finding shown = speech.shown(file.facts());
        RunReport run =
                new RunReport(shown.data(), shown.asOf(), List.of(shown), List.of(), List.of());
        RejectReport nothing = new RejectReport(Map.of(), List.of(), List.of());
        Report report = new Report(run, nothing, masked(), speech.locale(), 1);
        String name = "finding-" + shown.id() + "." + asked.extension();
        return Answer.bytes(200, "application/octet-stream", bytes(report, asked, speech))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static byte[] bytes(Report report, Format format, Speech speech) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            speech.reports().print(report, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
