package org.tidewaiter.workbench.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.report.Titles;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.NamedValues;
import org.tidewaiter.workbench.desk.Words;

/** What the Properties view says of a finding and of a party. */
final class FindingProperties {

    private FindingProperties() {}

    static NamedValues of(FindingRef ref) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<Titles> titles = titles();
        values.put("subject", ref.name());
        values.put("id", ref.subject().id());
        values.put("kind", titles.map(all -> all.kind(ref.rule(), ref.kind())).orElse(ref.kind()));
        values.put("rule", titles.map(all -> all.rule(ref.rule())).orElse(ref.rule()));
        values.put(
                "strength",
                titles.map(all -> all.strength(ref.strength()))
                        .orElse(String.valueOf(ref.strength())));
        values.put("status", Words.CASES.status(ref.state().status()));
        ref.state().reason().ifPresent(why -> values.put("reason", Words.CASES.reason(why)));
        values.put("assignee", ref.state().assignee().orElse(""));
        values.put("finding", ref.id());
        values.put("version", String.valueOf(ref.state().version()));
        values.put("facts", String.valueOf(ref.state().factsVersion()));
        values.put("run", String.valueOf(ref.state().lastRun()));
        return new NamedValues(values);
    }

    static NamedValues of(Related party) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("subject", party.label());
        values.put("id", party.id());
        values.put(
                "kind", titles().map(all -> all.subject(party.kind())).orElse(party.kind().name()));
        values.put("role", titles().map(all -> all.role(party.role())).orElse(party.role()));
        return new NamedValues(values);
    }

    private static Optional<Titles> titles() {
        return HostServices.reports().map(reports -> reports.titles(Words.LOCALE));
    }
}
