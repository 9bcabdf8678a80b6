package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tidewaiter.api.finding.Strength;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.LinkedCase;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.work.CaseWeight.Member;

/** Findings that share parties. */
final class Cases {

    private static final String NOT_DISMISSED = "f.status <> " + Status.DISMISSED.ordinal();

    private static final String MEMBERS =
            "SELECT f.number, f.id, f.weight, l.records FROM finding f"
                    + " JOIN latest l ON l.finding = f.number WHERE ";

    private final Session session;
    private final Instant now;

    Cases(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** The heaviest cases. */
    List<LinkedCase> heaviest(int limit) throws SQLException {
        Map<Long, Member> members = new HashMap<>();
        session.walk(
                MEMBERS + NOT_DISMISSED, row -> members.put(row.getLong("number"), member(row)));
        Groups groups = new Groups();
        session.walk(
                "SELECT p.finding, p.party_key FROM party p JOIN finding f ON f.number = p.finding"
                        + " WHERE "
                        + NOT_DISMISSED,
                row -> groups.add(row.getLong("finding"), row.getLong("party_key")));
        List<CaseWeight> weights = new ArrayList<>();
        for (List<Long> group : groups.all()) {
            // a finding that came between the two readings is in the next list
            List<Member> here = group.stream().map(members::get).filter(Objects::nonNull).toList();
            if (!here.isEmpty()) {
                weights.add(CaseWeight.of(here));
            }
        }
        weights.sort(
                Comparator.comparingDouble(CaseWeight::weight)
                        .reversed()
                        .thenComparing(weight -> weight.ids().get(0)));
        List<LinkedCase> cases = new ArrayList<>();
        for (CaseWeight weight : weights.subList(0, Math.min(limit, weights.size()))) {
            cases.add(linked(weight));
        }
        return cases;
    }

    /** The case of one finding, found from it outwards. */
    Optional<LinkedCase> of(String id) throws SQLException {
        List<Long> edge =
                session.list(
                        "SELECT f.number FROM finding f WHERE f.id = ?",
                        row -> row.getLong("number"),
                        id);
        if (edge.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> numbers = new TreeSet<>(edge);
        while (!edge.isEmpty()) {
            edge = neighbours(edge).stream().filter(numbers::add).toList();
        }
        List<Member> members = new ArrayList<>();
        for (List<Long> some : Rows.parts(List.copyOf(numbers))) {
            members.addAll(
                    session.list(
                            MEMBERS + "f.number IN (" + Rows.marks(some.size()) + ")",
                            Cases::member,
                            some.toArray()));
        }
        return Optional.of(linked(CaseWeight.of(members)));
    }

    private Set<Long> neighbours(List<Long> edge) throws SQLException {
        Set<Long> found = new TreeSet<>();
        for (List<Long> some : Rows.parts(edge)) {
            session.walk(
                    "SELECT DISTINCT other.finding FROM party own"
                            + " JOIN party other ON other.party_key = own.party_key"
                            + " JOIN finding f ON f.number = other.finding"
                            + " JOIN finding mine ON mine.number = own.finding WHERE "
                            + NOT_DISMISSED
                            + " AND mine.status <> "
                            + Status.DISMISSED.ordinal()
                            + " AND own.finding IN ("
                            + Rows.marks(some.size())
                            + ")",
                    row -> found.add(row.getLong("finding")),
                    some.toArray());
        }
        return found;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("id"),
                row.getDouble("weight"),
                Taken.records(row.getBytes("records")));
    }

    private LinkedCase linked(CaseWeight weight) throws SQLException {
        Set<Party> parties =
                new TreeSet<>(Comparator.comparing(Party::kind).thenComparing(Party::id));
        for (List<String> some : Rows.parts(weight.ids())) {
            session.walk(
                    "SELECT p.kind, p.id FROM party p JOIN finding f ON f.number = p.finding"
                            + " WHERE f.id IN ("
                            + Rows.marks(some.size())
                            + ")",
                    row ->
                            parties.add(
                                    new Party(
                                            SubjectKind.valueOf(row.getString("kind")),
                                            row.getString("id"))),
                    some.toArray());
        }
        List<String> ids = weight.ids();
        return new LinkedCase(
                ids.get(0),
                weight.weight(),
                Strength.of(weight.weight()),
                Rows.of(session, ids.subList(0, Math.min(LinkedCase.LISTED, ids.size())), now),
                ids.size(),
                parties.stream().limit(LinkedCase.LISTED).toList(),
                parties.size(),
                weight.records());
    }
}
