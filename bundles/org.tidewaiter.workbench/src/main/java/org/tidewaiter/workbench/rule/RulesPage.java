package org.tidewaiter.workbench.rule;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tidewaiter.workbench.desk.Listing;
import org.tidewaiter.workbench.desk.News;

/** A list of the rules beside the card of the current one. */
final class RulesPage {

    private static final int[] WIDTHS = {40, 60};

    private final Listing<InstalledRule> rules;
    private final CardPane card;

    RulesPage(Composite parent, IWorkbenchPartSite site) {
        parent.setLayout(new FillLayout());
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        rules = new Listing<>(halves, "rules", InstalledRule.class);
        rules.column("rules.rule", 190, InstalledRule::title);
        rules.column("rules.profile", 70, rule -> rule.rule().profile());
        rules.column("rules.state", 240, InstalledRule::state);
        card = new CardPane(halves);
        halves.setWeights(WIDTHS);
        rules.whenChosen(() -> rules.current().ifPresent(card::show));
        site.setSelectionProvider(rules.viewer());
        News.hear(parent, this::heard);
        refresh();
    }

    private void heard(News news) {
        if (news instanceof News.RulesChanged || news instanceof News.RecordsChanged) {
            refresh();
        }
    }

    private void refresh() {
        Optional<String> before = rules.current().map(InstalledRule::key);
        rules.show(InstalledRule.all());
        boolean chosen =
                rules.choose(rule -> before.isEmpty() || before.get().equals(rule.key()))
                        || rules.choose(rule -> true);
        if (!chosen) {
            card.clear();
        }
    }

    void take() {
        rules.viewer().getTable().setFocus();
    }
}
