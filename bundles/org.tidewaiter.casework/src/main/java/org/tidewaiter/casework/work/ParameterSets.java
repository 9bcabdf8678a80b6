package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.FourEyesException;
import org.tidewaiter.casework.ParameterProposal;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.casework.ParameterSet.Ruled;
import org.tidewaiter.casework.ParameterSet.Ruling;
import org.tidewaiter.casework.ParameterSet.Verdict;
import org.tidewaiter.casework.audit.Chain;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.store.Session;

/**
 * The table {@code parameter_set}.
 *
 * <p>Its unique keys keep two from being open, or the same version, at once: the second transaction
 * is done again and then sees the first.
 */
final class ParameterSets {

    private static final String SELECT = "SELECT p.* FROM parameter_set p ";

    private final Session session;
    private final Instant now;

    ParameterSets(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    ParameterSet propose(ParameterProposal proposal) throws SQLException {
        Optional<ParameterSet> open =
                session.first(SELECT + "WHERE p.open_for = ?", ParameterSets::set, proposal.rule());
        if (open.isPresent()) {
            throw new IllegalStateException(
                    "%s has an open proposal of %s already: publish, reject or withdraw it first"
                            .formatted(proposal.rule(), open.get().proposal().officer()));
        }
        long id =
                session.insert(
                        "INSERT INTO parameter_set (rule, rule_version, chosen_values, effect, reason,"
                                + " proposed_by, proposed_at, open_for, verdict, note, ruled_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', '')",
                        proposal.rule(),
                        proposal.ruleVersion(),
                        Json.of(proposal.values()),
                        Json.of(proposal.effect()),
                        proposal.reason(),
                        proposal.officer(),
                        now,
                        proposal.rule());
        ParameterSet set =
                new ParameterSet(id, proposal, now, OptionalInt.empty(), Optional.empty());
        log(set, proposal.officer(), "propose", proposal.values() + ": " + proposal.reason());
        return set;
    }

    ParameterSet decide(String rule, long id, Ruling ruling) throws SQLException {
        ParameterSet open =
                session.first(
                                SELECT + "WHERE p.id = ? AND p.rule = ? FOR UPDATE",
                                ParameterSets::set,
                                id,
                                rule)
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "there is no proposal %d for %s: check the id"
                                                        .formatted(id, rule)));
        checkOpen(open);
        checkMay(open.proposal(), ruling);
        OptionalLong number =
                ruling.verdict() == Verdict.PUBLISHED ? next(open) : OptionalLong.empty();
        session.change(
                "UPDATE parameter_set SET open_for = NULL, number = ?, verdict = ?, note = ?,"
                        + " ruled_by = ?, ruled_at = ? WHERE id = ?",
                number,
                ruling.verdict().name(),
                ruling.note(),
                ruling.officer(),
                now,
                id);
        ParameterSet ruled =
                new ParameterSet(
                        id,
                        open.proposal(),
                        open.proposedAt(),
                        number.isPresent()
                                ? OptionalInt.of((int) number.getAsLong())
                                : OptionalInt.empty(),
                        Optional.of(new Ruled(ruling, now)));
        log(ruled, ruling.officer(), action(ruling.verdict()), told(ruled, ruling));
        return ruled;
    }

    private static void checkOpen(ParameterSet set) {
        if (set.ruling().isPresent()) {
            Ruled before = set.ruling().get();
            throw new IllegalStateException(
                    "the proposal was %s by %s at %s"
                            .formatted(
                                    before.ruling().verdict().name().toLowerCase(Locale.ROOT),
                                    before.ruling().officer(),
                                    before.at()));
        }
    }

    private static void checkMay(ParameterProposal proposal, Ruling ruling) {
        boolean same = proposal.officer().equals(ruling.officer());
        if (ruling.verdict() == Verdict.WITHDRAWN && !same) {
            throw new FourEyesException(
                    "only %s may withdraw what %s proposed: reject it instead"
                            .formatted(proposal.officer(), proposal.officer()));
        } else if (ruling.verdict() != Verdict.WITHDRAWN && same) {
            throw new FourEyesException(
                    "%s proposed it: somebody else must look at it and rule"
                            .formatted(proposal.officer()));
        }
    }

    private OptionalLong next(ParameterSet set) throws SQLException {
        return OptionalLong.of(
                1
                        + session.first(
                                        "SELECT MAX(number) AS last FROM parameter_set WHERE rule = ?",
                                        row -> row.getLong("last"),
                                        set.proposal().rule())
                                .orElse(0L));
    }

    private static String action(Verdict verdict) {
        return switch (verdict) {
            case PUBLISHED -> "publish";
            case REJECTED -> "reject";
            case WITHDRAWN -> "withdraw";
        };
    }

    private static String told(ParameterSet set, Ruling ruling) {
        String number = set.number().isPresent() ? "version " + set.number().getAsInt() + " " : "";
        return number + "by " + set.proposal().officer() + ": " + ruling.note();
    }

    private void log(ParameterSet set, String officer, String action, String detail)
            throws SQLException {
        String object = "parameters/" + set.proposal().rule() + "/" + set.id();
        Chain.append(session, new AuditNote(officer, action, object, "", detail), now);
    }

    List<ParameterSet> of(String rule, int limit) throws SQLException {
        return session.list(
                SELECT + "WHERE p.rule = ? ORDER BY p.id DESC LIMIT ?",
                ParameterSets::set,
                rule,
                limit);
    }

    List<ParameterSet> inForce() throws SQLException {
        return session.list(
                SELECT
                        + "WHERE p.number = (SELECT MAX(o.number) FROM parameter_set o"
                        + " WHERE o.rule = p.rule) ORDER BY p.rule",
                ParameterSets::set);
    }

    private static ParameterSet set(ResultSet row) throws SQLException {
        OffsetDateTime ruledAt = row.getObject("ruled_at", OffsetDateTime.class);
        int number = row.getInt("number");
        OptionalInt published = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
        return new ParameterSet(
                row.getLong("id"),
                new ParameterProposal(
                        row.getString("rule"),
                        row.getString("rule_version"),
                        Json.texts(row.getString("chosen_values")),
                        Json.effect(row.getString("effect")),
                        row.getString("reason"),
                        row.getString("proposed_by")),
                Session.instant(row, "proposed_at"),
                published,
                ruledAt == null
                        ? Optional.empty()
                        : Optional.of(
                                new Ruled(
                                        new Ruling(
                                                Verdict.valueOf(row.getString("verdict")),
                                                row.getString("note"),
                                                row.getString("ruled_by")),
                                        ruledAt.toInstant())));
    }
}
