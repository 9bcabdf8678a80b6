package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.Retention;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;

/** Withdrawing findings whose records have expired; looked at first, since it is for ever. */
final class Expiring {

    private static final int MOST_IDS = 1_000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_REASON = 1_000;

    /** How many findings are withdrawn, or would be. */
    private record ExpiredView(int findings, boolean withdrawn) {}

    private final Services services;

    Expiring(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        Set<Role> administrators = Set.of(Role.ADMINISTRATOR);
        return List.of(
                Route.of("POST", "/retention/preview", administrators, this::preview),
                Route.of("POST", "/retention", administrators, this::withdraw));
    }

    private Answer preview(Ask ask) {
        Fields body = ask.fields("table", "ids", "notFoundSince");
        Retention retention = services.retention();
        int findings =
                since(body)
                        .map(retention::notFoundSince)
                        .orElseGet(() -> retention.resting(records(body)));
        return Answer.json(new ExpiredView(findings, false));
    }

    private Answer withdraw(Ask ask) {
        Fields body = ask.fields("table", "ids", "notFoundSince", "reason");
        String why = body.needed("reason", LONGEST_REASON);
        String officer = ask.officer().id();
        Retention retention = services.retention();
        int findings =
                since(body)
                        .map(since -> retention.withdrawNotFoundSince(since, why, officer))
                        .orElseGet(() -> retention.recordsExpired(records(body), why, officer));
        return Answer.json(new ExpiredView(findings, true));
    }

    private static Optional<Instant> since(Fields body) {
        Optional<Instant> since =
                body.text("notFoundSince", 40).map(text -> body.instant("notFoundSince"));
        if (since.isPresent() == body.text("table", 100).isPresent()) {
            throw Problem.badRequest("give either table and ids, or notFoundSince");
        }
        return since;
    }

    private static Set<RecordRef> records(Fields body) {
        String table = body.needed("table", 100);
        Set<RecordRef> records = new HashSet<>();
        for (String id : body.texts("ids", MOST_IDS, LONGEST_ID)) {
            records.add(new RecordRef(table, id, ""));
        }
        return records;
    }
}
