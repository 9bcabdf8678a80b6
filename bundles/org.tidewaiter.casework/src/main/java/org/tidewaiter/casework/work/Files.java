package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** Other findings that name a party of one; its two arguments are that one's number. */
    private static final String SHARING =
            "f.number <> ? AND f.number IN (SELECT other.finding FROM party own JOIN party other"
                    + " ON other.party_key = own.party_key AND other.id = own.id"
                    + " WHERE own.finding = ?)";

    private final Session session;
    private final Instant now;

    Files(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** Steps after the state that was read first are left out: the file is of one moment. */
    Optional<FindingFile> file(String id) throws SQLException {
        Optional<Found> found =
                session.first(
                        Rows.SELECT + "WHERE f.id = ?",
                        row ->
                                new Found(
                                        row.getLong("number"),
                                        Rows.worklist(row),
                                        row.getBoolean("control"),
                                        row.getBoolean("withdrawn")),
                        now,
                        id);
        return found.isEmpty() ? Optional.empty() : Optional.of(file(found.get()));
    }

    private record Found(long number, WorklistRow row, boolean control, boolean withdrawn) {}

    private FindingFile file(Found found) throws SQLException {
        WorklistRow row = found.row();
        FindingState state = row.state();
        long finding = found.number();
        return new FindingFile(
                facts(row.id(), state.factsVersion()).orElseThrow(),
                state,
                row.firstSeen(),
                Steps.between(session, finding, 0, state.version()),
                sightings(finding),
                inspections(finding, state.version()),
                session.list(
                        Rows.SELECT
                                + "WHERE "
                                + SHARING
                                + " ORDER BY f.first_seen DESC, f.number LIMIT ?",
                        Rows::worklist,
                        now,
                        finding,
                        finding,
                        FindingFile.LISTED),
                session.first(
                                "SELECT COUNT(*) AS n FROM finding f WHERE " + SHARING,
                                result -> result.getInt("n"),
                                finding,
                                finding)
                        .orElse(0),
                found.control(),
                found.withdrawn(),
                snooze(finding));
    }

    Optional<Finding> facts(String id, int version) throws SQLException {
        return session.first(
                "SELECT t.facts FROM facts t JOIN finding f ON f.number = t.finding"
                        + " WHERE f.id = ? AND t.version = ?",
                row -> Json.finding(row.getString("facts")),
                id,
                version);
    }

    Optional<Wording> wording(String id, int version) throws SQLException {
        return session.first(
                "SELECT w.content FROM facts t JOIN finding f ON f.number = t.finding"
                        + " JOIN wording w ON w.id = t.wording"
                        + " WHERE f.id = ? AND t.version = ?",
                row -> Templates.of(row.getString("content")).wording(),
                id,
                version);
    }

    private List<Sighting> sightings(long finding) throws SQLException {
        return session.list(
                "SELECT s.run, r.kept_at, s.profile, s.finding_rank, s.strength, s.facts_version,"
                        + " r.published, f.rule FROM sighting s JOIN run r ON r.id = s.run"
                        + " JOIN finding f ON f.number = s.finding WHERE s.finding = ?"
                        + " ORDER BY s.run DESC, s.profile LIMIT ?",
                row ->
                        new Sighting(
                                row.getLong("run"),
                                Session.instant(row, "kept_at"),
                                row.getString("profile"),
                                row.getInt("finding_rank"),
                                row.getDouble("strength"),
                                row.getInt("facts_version"),
                                parameters(row)),
                finding,
                FindingFile.LISTED);
    }

    private static OptionalInt parameters(ResultSet row) throws SQLException {
        Integer number = Json.numbers(row.getString("published")).get(row.getString("rule"));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private List<Inspection> inspections(long finding, long last) throws SQLException {
        return session.list(
                "SELECT version, made_at, found, note, officer FROM step"
                        + " WHERE finding = ? AND found <> '' AND version <= ? ORDER BY version",
                Files::inspection,
                finding,
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

    private Optional<Snooze> snooze(long finding) throws SQLException {
        return session.first(
                Snoozes.SELECT
                        + "JOIN finding f ON "
                        + Rows.OF_SUBJECT
                        + " WHERE f.number = ? AND s.ended_at IS NULL AND s.until_time > ?"
                        + " ORDER BY s.until_time DESC, s.id LIMIT 1",
                Snoozes::snooze,
                finding,
                now);
    }
}
