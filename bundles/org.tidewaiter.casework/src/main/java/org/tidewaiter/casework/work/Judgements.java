package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.Judgement;
import org.tidewaiter.casework.Judgement.Verdict;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.store.Session;

/** Every finding with what became of it; near misses that were drawn are none. */
final class Judgements {

    private Judgements() {}

    static List<Judgement> of(Session session) throws SQLException {
        String sql =
                "SELECT rule, subject_kind, subject_id, CASE WHEN %s THEN '%s' WHEN %s THEN '%s'"
                                .formatted(
                                        Figures.hit(),
                                        Verdict.HIT,
                                        Figures.falseAlarm(),
                                        Verdict.FALSE_ALARM)
                        + " ELSE '%s' END AS verdict, (SELECT MIN(party.id) FROM party WHERE"
                                .formatted(Verdict.OPEN)
                        + " party.finding = finding.number AND party.kind = '%s' AND subject_kind"
                                .formatted(SubjectKind.TRADER)
                        + " = '%s') AS trader FROM finding WHERE %s ORDER BY rule, number"
                                .formatted(SubjectKind.DECLARATION, Figures.FOUND);
        return session.list(sql, Judgements::judgement);
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        String trader = row.getString("trader");
        Party subject =
                new Party(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"));
        return new Judgement(
                row.getString("rule"),
                trader == null ? subject : new Party(SubjectKind.TRADER, trader),
                Verdict.valueOf(row.getString("verdict")));
    }
}
