package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.store.Session;

/** What became of the findings of each rule. */
final class Figures {

    private static final String CONFIRMED = "status = " + Status.CONFIRMED.ordinal();
    private static final String DISMISSED = "status = " + Status.DISMISSED.ordinal();
    static final String FOUND = "control = FALSE";
    private static final String DRAWN = "control = TRUE";

    private Figures() {}

    static List<RuleFigures> of(Session session) throws SQLException {
        Map<String, Map<String, Long>> together = together(session);
        return session.list(sql(), row -> figures(row, together));
    }

    private static RuleFigures figures(ResultSet row, Map<String, Map<String, Long>> together)
            throws SQLException {
        String rule = row.getString("rule");
        return new RuleFigures(
                rule,
                row.getLong("findings"),
                row.getLong("decided"),
                row.getLong("confirmed"),
                row.getLong("inspected"),
                row.getLong("hits"),
                row.getLong("false_alarms"),
                row.getLong("findings") - row.getLong("subjects"),
                new RuleFigures.Controls(
                        row.getLong("controls"),
                        row.getLong("control_hits"),
                        row.getLong("control_false_alarms")),
                together.getOrDefault(rule, Map.of()));
    }

    private static String sql() {
        return "SELECT rule, COUNT(DISTINCT CASE WHEN control = FALSE THEN subject_key END)"
                + " AS subjects, "
                + String.join(
                        ", ",
                        counted(FOUND, "findings"),
                        counted(FOUND + " AND (" + CONFIRMED + " OR " + DISMISSED + ")", "decided"),
                        counted(FOUND + " AND " + CONFIRMED, "confirmed"),
                        counted(FOUND + " AND found <> ''", "inspected"),
                        counted(FOUND + " AND " + hit(), "hits"),
                        counted(FOUND + " AND " + falseAlarm(), "false_alarms"),
                        counted(DRAWN, "controls"),
                        counted(DRAWN + " AND " + hit(), "control_hits"),
                        counted(DRAWN + " AND " + falseAlarm(), "control_false_alarms"))
                + " FROM finding GROUP BY rule ORDER BY rule";
    }

    /** The condition of a hit, on the columns of {@code finding}. */
    static String hit() {
        return "(found IN ('%s', '%s') OR (found = '' AND %s))"
                .formatted(Found.FOUND, Found.PARTLY, CONFIRMED);
    }

    /** The condition of a false alarm, likewise. */
    static String falseAlarm() {
        String reasons =
                Arrays.stream(DismissalReason.values())
                        .filter(DismissalReason::falseAlarm)
                        .map(reason -> "'" + reason.name() + "'")
                        .collect(Collectors.joining(", "));
        return "(found = '%s' OR (found = '' AND %s AND reason IN (%s)))"
                .formatted(Found.NOTHING, DISMISSED, reasons);
    }

    private static String counted(String condition, String name) {
        return "COUNT(CASE WHEN " + condition + " THEN 1 END) AS " + name;
    }

    /** Rule to other rule to how many parties both name. */
    private static Map<String, Map<String, Long>> together(Session session) throws SQLException {
        Map<String, Map<String, Long>> together = new TreeMap<>();
        RulesOfParty open = new RulesOfParty();
        session.walk(
                "SELECT p.party_key, f.rule FROM party p JOIN finding f ON f.number = p.finding"
                        + " WHERE f.control = FALSE ORDER BY p.party_key",
                row -> {
                    if (row.getLong("party_key") != open.party) {
                        open.countInto(together);
                        open.party = row.getLong("party_key");
                    }
                    open.rules.add(row.getString("rule"));
                });
        open.countInto(together);
        return together;
    }

    /** Gathers rows that come sorted by party. */
    private static final class RulesOfParty {

        private long party;
        private final Set<String> rules = new TreeSet<>();

        void countInto(Map<String, Map<String, Long>> together) {
            for (String rule : rules) {
                for (String other : rules) {
                    if (!rule.equals(other)) {
                        together.computeIfAbsent(rule, r -> new TreeMap<>())
                                .merge(other, 1L, Long::sum);
                    }
                }
            }
            rules.clear();
        }
    }
}
