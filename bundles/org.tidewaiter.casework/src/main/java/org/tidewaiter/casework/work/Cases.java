package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Session session;
    private final Instant now;

    Cases(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** The heaviest cases. */
    List<LinkedCase> heaviest(int limit) throws SQLException {
        Groups groups = new Groups();
        session.walk(
                "SELECT p.finding, p.party_key FROM party p JOIN finding f ON f.id = p.finding"
                        + " WHERE "
                        + NOT_DISMISSED,
                row -> groups.add(row.getString("finding"), row.getString("party_key")));
        Map<String, Member> members =
                members("JOIN finding f ON f.id = c.finding WHERE " + NOT_DISMISSED);
        List<CaseWeight> weights = new ArrayList<>();
        for (List<String> group : groups.all()) {
            List<Member> here =
                    group.stream().filter(members::containsKey).map(members::get).toList();
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
        Optional<Integer> status =
                session.first(
                        "SELECT f.status FROM finding f WHERE f.id = ?",
                        row -> row.getInt("status"),
                        id);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        Set<String> ids = new TreeSet<>(Set.of(id));
        if (status.get() != Status.DISMISSED.ordinal()) {
            List<String> edge = List.of(id);
            while (!edge.isEmpty()) {
                edge = neighbours(edge).stream().filter(ids::add).toList();
            }
        }
        List<Member> members = new ArrayList<>();
        for (List<String> some : Rows.parts(List.copyOf(ids))) {
            members.addAll(
                    members(
                                    "JOIN finding f ON f.id = c.finding WHERE f.id IN ("
                                            + Rows.marks(some.size())
                                            + ")",
                                    some.toArray())
                            .values());
        }
        return Optional.of(linked(CaseWeight.of(members)));
    }

    private Set<String> neighbours(List<String> edge) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (List<String> some : Rows.parts(edge)) {
            session.walk(
                    "SELECT DISTINCT other.finding FROM party own JOIN party other"
                            + " ON other.party_key = own.party_key"
                            + " JOIN finding f ON f.id = other.finding WHERE "
                            + NOT_DISMISSED
                            + " AND own.finding IN ("
                            + Rows.marks(some.size())
                            + ")",
                    row -> found.add(row.getString("finding")),
                    some.toArray());
        }
        return found;
    }

    /** Findings with weights and records; half of a record's hash stands for it. */
    private Map<String, Member> members(String from, Object... arguments) throws SQLException {
        Map<String, Member> members = new HashMap<>();
        RecordsOfFinding open = new RecordsOfFinding();
        session.walk(
                "SELECT c.finding, f.weight, c.record_key FROM cited c "
                        + from
                        + " ORDER BY c.finding",
                row -> {
                    String finding = row.getString("finding");
                    if (!finding.equals(open.finding)) {
                        open.closeInto(members);
                        open.begin(finding, row.getDouble("weight"));
                    }
                    open.records.add(
                            Long.parseUnsignedLong(row.getString("record_key"), 0, 16, 16));
                },
                arguments);
        open.closeInto(members);
        return members;
    }

    /** Gathers rows that come sorted by finding. */
    private static final class RecordsOfFinding {

        private String finding = "";
        private double weight;
        private final List<Long> records = new ArrayList<>();

        void begin(String id, double itsWeight) {
            finding = id;
            weight = itsWeight;
        }

        void closeInto(Map<String, Member> members) {
            if (!records.isEmpty()) {
                long[] numbers = records.stream().mapToLong(Long::longValue).toArray();
                members.put(finding, new Member(finding, weight, numbers));
                records.clear();
            }
        }
    }

    private LinkedCase linked(CaseWeight weight) throws SQLException {
        Set<Party> parties =
                new TreeSet<>(Comparator.comparing(Party::kind).thenComparing(Party::id));
        for (List<String> some : Rows.parts(weight.ids())) {
            session.walk(
                    "SELECT kind, id FROM party WHERE finding IN (" + Rows.marks(some.size()) + ")",
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
