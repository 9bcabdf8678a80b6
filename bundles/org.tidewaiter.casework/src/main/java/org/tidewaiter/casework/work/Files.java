package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingFile.Inspection;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.Sighting;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.Wording;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.facts.Templates;
import org.tidewaiter.casework.store.Session;

/** All that is kept of one finding. */
final class Files {

    /** Other findings that name a party of one; its two arguments are that one's id. */
    private static final String SHARING =
            "f.id <> ? AND f.id IN (SELECT other.finding FROM party own JOIN party other"
                    + " ON other.party_key = own.party_key WHERE own.finding = ?)";

    private final Session session;
    private final Instant now;

    Files(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** Steps after the state that was read first are left out: the file is of one moment. */
    Optional<FindingFile> file(String id) throws SQLException {
        Optional<WorklistRow> row =
                session.first(Rows.SELECT + "WHERE f.id = ?", Rows::worklist, now, id);
        return row.isEmpty() ? Optional.empty() : Optional.of(file(row.get()));
    }

    private FindingFile file(WorklistRow row) throws SQLException {
        FindingState state = row.state();
        String id = row.id();
        return new FindingFile(
                facts(id, state.factsVersion()).orElseThrow(),
                state,
                row.firstSeen(),
                Steps.between(session, id, 0, state.version()),
                sightings(id),
                inspections(id, state.version()),
                session.list(
                        Rows.SELECT
                                + "WHERE "
                                + SHARING
                                + " ORDER BY f.first_seen DESC, f.id LIMIT ?",
                        Rows::worklist,
                        now,
                        id,
                        id,
                        FindingFile.LISTED),
                session.first(
                                "SELECT COUNT(*) AS n FROM finding f WHERE " + SHARING,
                                result -> result.getInt("n"),
                                id,
                                id)
                        .orElse(0),
                snooze(id));
    }

    Optional<Finding> facts(String id, int version) throws SQLException {
        return session.first(
                "SELECT facts FROM facts WHERE finding = ? AND version = ?",
                row -> Json.finding(row.getString("facts")),
                id,
                version);
    }

    Optional<Wording> wording(String id, int version) throws SQLException {
        return session.first(
                "SELECT w.content FROM facts f JOIN wording w ON w.id = f.wording"
                        + " WHERE f.finding = ? AND f.version = ?",
                row -> Templates.of(row.getString("content")).wording(),
                id,
                version);
    }

    private List<Sighting> sightings(String id) throws SQLException {
        return session.list(
                "SELECT s.run, r.kept_at, s.profile, s.finding_rank, s.strength, s.facts_version"
                        + " FROM sighting s JOIN run r ON r.id = s.run WHERE s.finding = ?"
                        + " ORDER BY s.run DESC, s.profile LIMIT ?",
                row ->
                        new Sighting(
                                row.getLong("run"),
                                Session.instant(row, "kept_at"),
                                row.getString("profile"),
                                row.getInt("finding_rank"),
                                row.getDouble("strength"),
                                row.getInt("facts_version")),
                id,
                FindingFile.LISTED);
    }

    private List<Inspection> inspections(String id, long last) throws SQLException {
        return session.list(
                "SELECT version, made_at, found, note, officer FROM step"
                        + " WHERE finding = ? AND found <> '' AND version <= ? ORDER BY version",
                Files::inspection,
                id,
                last);
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        return new Inspection(
                row.getLong("version"),
                Session.instant(row, "made_at"),
                new InspectionResult(
                        InspectionResult.Found.valueOf(row.getString("found")),
                        row.getString("note"),
                        row.getString("officer")));
    }

    private Optional<Snooze> snooze(String id) throws SQLException {
        return session.first(
                Snoozes.SELECT
                        + "JOIN finding f ON f.subject_key = s.party_key AND f.rule = s.rule"
                        + " WHERE f.id = ? AND s.ended_at IS NULL AND s.until_time > ?"
                        + " ORDER BY s.until_time DESC, s.id LIMIT 1",
                Snoozes::snooze,
                id,
                now);
    }
}
