package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.facts.Templates;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Texts;

/** The words that the findings of a run are to be read with: rows of the table {@code wording}. */
final class KeptWords {

    private final Map<String, OptionalLong> byRule;

    private KeptWords(Map<String, OptionalLong> byRule) {
        this.byRule = byRule;
    }

    /**
     * Keeps the words of the rules that found something. Where the run brought none of a rule
     * version, the last that were kept of it stand in.
     */
    static KeptWords keep(Session session, List<Finding> findings, RunOrigin origin)
            throws SQLException {
        Map<String, OptionalLong> byRule = new TreeMap<>();
        for (Finding finding : findings) {
            String name = name(finding.rule(), finding.ruleVersion());
            if (!byRule.containsKey(name)) {
                byRule.put(name, kept(session, finding, origin));
            }
        }
        return new KeptWords(byRule);
    }

    private static OptionalLong kept(Session session, Finding finding, RunOrigin origin)
            throws SQLException {
        String name = name(finding.rule(), finding.ruleVersion());
        for (RiskRule rule : origin.rules()) {
            if (name(rule.card().id(), rule.card().version()).equals(name)) {
                return OptionalLong.of(row(session, Templates.of(rule, origin.explanations())));
            }
        }
        return session.first(
                        "SELECT MAX(id) AS last FROM wording WHERE rule = ? AND rule_version = ?",
                        row -> Session.number(row, "last"),
                        finding.rule(),
                        finding.ruleVersion())
                .orElse(OptionalLong.empty());
    }

    private static long row(Session session, Templates templates) throws SQLException {
        String content = templates.json();
        String hash = Texts.hash(List.of(content));
        var known =
                session.first(
                        "SELECT id FROM wording WHERE content_hash = ?",
                        row -> row.getLong("id"),
                        hash);
        if (known.isPresent()) {
            return known.get();
        }
        return session.insert(
                "INSERT INTO wording (rule, rule_version, content_hash, content)"
                        + " VALUES (?, ?, ?, ?)",
                templates.rule(),
                templates.version(),
                hash,
                content);
    }

    private static String name(String rule, String version) {
        return rule + " " + version;
    }

    /** The row with the words of a finding. */
    OptionalLong of(Finding finding) {
        return byRule.getOrDefault(
                name(finding.rule(), finding.ruleVersion()), OptionalLong.empty());
    }

    /** Rules of which no words were ever kept. */
    List<String> wordless() {
        List<String> wordless = new ArrayList<>();
        byRule.forEach(
                (name, row) -> {
                    if (row.isEmpty()) {
                        wordless.add(name);
                    }
                });
        return wordless;
    }
}
