package org.tidewaiter.web.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;

/** The command that finds a finding again in the same records. */
final class Replay {

    private Replay() {}

    static String command(Finding finding, List<RiskRule> installed) {
        StringBuilder command = new StringBuilder("tidewaiter explain --data DIR");
        command.append(" --rule ").append(finding.rule());
        command.append(" --as-of ").append(finding.asOf());
        Map<String, Object> defaults = defaults(finding.rule(), installed);
        finding.parameters()
                .forEach(
                        (name, value) -> {
                            if (!value.equals(defaults.get(name))) {
                                command.append(" --set ")
                                        .append(quoted(finding.rule() + "." + name + "=" + value));
                            }
                        });
        return command.append(" --finding ").append(finding.id()).toString();
    }

    private static Map<String, Object> defaults(String rule, List<RiskRule> installed) {
        Map<String, Object> defaults = new TreeMap<>();
        installed.stream()
                .filter(one -> one.card().id().equals(rule))
                .findFirst()
                .ifPresent(
                        one -> {
                            for (ParameterSpec spec : one.card().parameters()) {
                                defaults.put(spec.name(), spec.byDefault());
                            }
                        });
        return defaults;
    }

    /** As a shell takes it for one word, whatever is in it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
