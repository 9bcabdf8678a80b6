package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.store.Session;

/** The table {@code step}. */
final class Steps {

    static final String INSERT =
            "INSERT INTO step (finding, version, made_at, officer, act, status, reason, assignee,"
                    + " facts_version, found, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Steps() {}

    /**
     * Who does something, when.
     *
     * @param found what an inspection brought, empty for other acts
     */
    record Doing(Instant at, String officer, Step.Act act, String found, String note) {}

    /** What {@link #INSERT} asks for a step that leads to a state. */
    static Object[] arguments(long finding, FindingState to, Doing doing) {
        return new Object[] {
            finding,
            to.version(),
            doing.at(),
            doing.officer(),
            doing.act().name(),
            to.status().ordinal(),
            Rows.text(to.reason()),
            to.assignee().orElse(""),
            to.factsVersion(),
            doing.found(),
            doing.note()
        };
    }

    /** The steps after a version up to another, the first first. */
    static List<Step> between(Session session, long finding, long after, long last)
            throws SQLException {
        return session.list(
                "SELECT version, made_at, officer, act, status, reason, assignee, facts_version,"
                        + " note FROM step WHERE finding = ? AND version > ? AND version <= ?"
                        + " ORDER BY version",
                Steps::step,
                finding,
                after,
                last);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("version"),
                Session.instant(row, "made_at"),
                row.getString("officer"),
                Step.Act.valueOf(row.getString("act")),
                Rows.status(row),
                Rows.reason(row),
                Rows.optional(row.getString("assignee")),
                row.getInt("facts_version"),
                row.getString("note"));
    }
}
