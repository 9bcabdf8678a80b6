package org.tidewaiter.workbench.rule;

import java.util.Map;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Sections;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.help.RuleHelp;
import org.tidewaiter.workbench.preference.RulePages;

/** The card of a rule: question, needs, parameters in force, sources. */
final class CardPane {

    private final Sections page;

    CardPane(Composite parent) {
        page = new Sections(parent);
    }

    void clear() {
        page.clear();
    }

    void show(InstalledRule rule) {
        clear();
        RuleCard card = rule.rule().card(Words.LOCALE);
        Composite question = page.section(rule.title(), 1);
        page.wide(question, card.question());
        page.wide(question, rule.state());
        page.link(question, Words.say("rules.configure"), () -> configure(card.id()));
        page.link(question, Words.say("rules.help"), () -> RuleHelp.show(card.id()));
        needs(card, rule);
        parameters(card, rule);
        Composite sources = page.section(Words.say("rules.sources"), 1);
        card.sources().forEach(source -> page.wide(sources, source));
        page.show();
    }

    private void configure(String id) {
        PreferencesUtil.createPreferenceDialogOn(
                        page.control().getShell(), RulePages.pageOf(id), null, null)
                .open();
    }

    private void needs(RuleCard card, InstalledRule rule) {
        Composite table = page.section(Words.say("rules.needs"), 2);
        for (Need need : card.needs()) {
            page.wide(table, need.port().table());
            page.wide(table, need(need, rule));
        }
    }

    private static String need(Need need, InstalledRule rule) {
        String wanted = Words.say(need.optional() ? "rules.better" : "rules.needed");
        String lack = rule.lacks().get(need);
        return lack == null ? wanted : wanted + ": " + lack;
    }

    private void parameters(RuleCard card, InstalledRule rule) {
        Map<String, ParameterSet> published =
                HostServices.publishing().map(all -> all.inForce()).orElse(Map.of());
        ParameterSet set = published.get(card.id());
        String title =
                set == null
                        ? Words.say("rules.configured")
                        : Words.say("rules.published", set.number().orElse(0));
        Composite table = page.section(title, 3);
        Map<String, String> values = set == null ? Map.of() : set.proposal().values();
        for (ParameterSpec spec : card.parameters()) {
            String configured =
                    Words.value(
                            rule.rule()
                                    .parameters()
                                    .values()
                                    .getOrDefault(spec.name(), spec.byDefault()));
            page.wide(table, spec.title());
            page.wide(table, values.getOrDefault(spec.name(), configured) + " " + spec.unit());
            page.wide(table, spec.help());
        }
    }
}
