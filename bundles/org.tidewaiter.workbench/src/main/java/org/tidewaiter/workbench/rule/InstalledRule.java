package org.tidewaiter.workbench.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.UnmetNeed;
import org.tidewaiter.report.Titles;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.NamedValues;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.records.Records;

/**
 * A rule that is installed, and what the records at hand lack for it.
 *
 * @param lacks what is said to the needs that they do not meet, in the order of the card
 * @param records whether there are any
 */
record InstalledRule(RiskRule rule, String title, Map<Need, String> lacks, boolean records)
        implements IAdaptable {

    /** All of them; none where no engine is. */
    static List<InstalledRule> all() {
        Optional<Titles> titles = HostServices.reports().map(all -> all.titles(Words.LOCALE));
        return HostServices.engine().stream()
                .flatMap(engine -> engine.rules().stream().map(rule -> of(rule, engine, titles)))
                .toList();
    }

    private static InstalledRule of(RiskRule rule, RiskEngine engine, Optional<Titles> titles) {
        String id = rule.card().id();
        Map<Need, String> lacks = new LinkedHashMap<>();
        for (UnmetNeed unmet :
                Records.atHand().ask(data -> engine.unmet(rule, data)).orElse(List.of())) {
            lacks.put(unmet.need(), titles.map(all -> all.why(unmet)).orElseGet(unmet::reason));
        }
        return new InstalledRule(
                rule,
                titles.map(all -> all.rule(id)).orElse(id),
                lacks,
                Records.atHand().ask(data -> true).orElse(false));
    }

    /** What makes it this rule and no other. */
    String key() {
        return rule.card().id() + "/" + rule.profile();
    }

    /** Whether it can be asked of the records at hand, and if not, why. */
    String state() {
        if (!records) {
            return Words.say("rules.noRecords");
        }
        return lacks.entrySet().stream()
                .filter(lack -> !lack.getKey().optional())
                .findFirst()
                .map(lack -> Words.say("rules.notApplicable", lack.getValue()))
                .orElseGet(
                        () ->
                                Words.say(
                                        lacks.isEmpty() ? "rules.applicable" : "rules.withLoss",
                                        lacks.size()));
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        return adapter == IPropertySource.class ? adapter.cast(properties()) : null;
    }

    private NamedValues properties() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rule", title);
        values.put("id", rule.card().id());
        values.put("version", rule.card().version());
        values.put("profile", rule.profile());
        values.put("kind", String.join(", ", rule.card().kinds()));
        values.put("state", state());
        return new NamedValues(values);
    }
}
