package org.tidewaiter.workbench.rule;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.run.UnmetNeed;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.help.RuleHelp;
import org.tidewaiter.workbench.preference.RulePages;

/** The card of a rule: question, needs, parameters in force, sources. */
final class CardPane {

    private final FormToolkit toolkit;
    private final ScrolledForm form;

    CardPane(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        parent.addDisposeListener(gone -> toolkit.dispose());
        form = toolkit.createScrolledForm(parent);
        form.getBody().setLayout(new TableWrapLayout());
    }

    void clear() {
        for (Control old : form.getBody().getChildren()) {
            old.dispose();
        }
        form.reflow(true);
    }

    void show(InstalledRule rule) {
        clear();
        RuleCard card = rule.rule().card();
        Composite question = section(rule.title(), 1);
        text(question, question(card));
        text(question, rule.state());
        link(question, Words.say("rules.configure"), () -> configure(card.id()));
        link(question, Words.say("rules.help"), () -> RuleHelp.show(card.id()));
        needs(card, rule);
        parameters(rule);
        Composite sources = section(Words.say("rules.sources"), 1);
        card.sources().forEach(source -> text(sources, source));
        form.reflow(true);
        form.setOrigin(0, 0);
    }

    private static String question(RuleCard card) {
        return HostServices.reports()
                .map(reports -> reports.titles(Words.LOCALE).question(card.id()))
                .filter(question -> !question.isEmpty())
                .orElse(card.question());
    }

    private void configure(String id) {
        PreferencesUtil.createPreferenceDialogOn(form.getShell(), RulePages.pageOf(id), null, null)
                .open();
    }

    private void needs(RuleCard card, InstalledRule rule) {
        Composite table = section(Words.say("rules.needs"), 2);
        for (Need need : card.needs()) {
            text(table, need.port().table());
            text(table, need(need, rule));
        }
    }

    private static String need(Need need, InstalledRule rule) {
        String wanted = Words.say(need.optional() ? "rules.better" : "rules.needed");
        return rule.unmet().stream()
                .filter(unmet -> unmet.need().equals(need))
                .findFirst()
                .map(UnmetNeed::reason)
                .map(reason -> wanted + ": " + reason)
                .orElse(wanted);
    }

    private void parameters(InstalledRule rule) {
        String id = rule.rule().card().id();
        Map<String, ParameterSet> published =
                HostServices.publishing().map(all -> all.inForce()).orElse(Map.of());
        ParameterSet set = published.get(id);
        String title =
                set == null
                        ? Words.say("rules.configured")
                        : Words.say("rules.published", set.number().orElse(0));
        Composite table = section(title, 3);
        Map<String, String> values = set == null ? Map.of() : set.proposal().values();
        for (ParameterSpec spec : rule.rule().card().parameters()) {
            String configured =
                    String.valueOf(
                            rule.rule()
                                    .parameters()
                                    .values()
                                    .getOrDefault(spec.name(), spec.byDefault()));
            text(table, spec.title());
            text(table, values.getOrDefault(spec.name(), configured) + " " + spec.unit());
            text(table, spec.help());
        }
    }

    private Composite section(String title, int columns) {
        Section section = toolkit.createSection(form.getBody(), Section.TITLE_BAR);
        section.setText(title);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite table = toolkit.createComposite(section);
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = columns;
        layout.horizontalSpacing = 16;
        table.setLayout(layout);
        section.setClient(table);
        return table;
    }

    private void text(Composite table, String text) {
        Label label = toolkit.createLabel(table, text, SWT.WRAP);
        label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
    }

    private void link(Composite table, String text, Runnable act) {
        Hyperlink link = toolkit.createHyperlink(table, text, SWT.NONE);
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> act.run()));
    }
}
