package org.tidewaiter.workbench.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.Words;

/** A list of the rules beside the card of the current one. */
final class RulesPage {

    private static final int[] WIDTHS = {40, 60};

    private final TableViewer viewer;
    private final CardPane card;

    RulesPage(Composite parent, IWorkbenchPartSite site) {
        parent.setLayout(new FillLayout());
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        viewer = new TableViewer(halves, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData("org.tidewaiter.widget", "rules");
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column("rules.rule", 190, InstalledRule::title);
        column("rules.profile", 70, rule -> rule.rule().profile());
        column("rules.state", 240, InstalledRule::state);
        card = new CardPane(halves);
        halves.setWeights(WIDTHS);
        viewer.addSelectionChangedListener(event -> current().ifPresent(card::show));
        site.setSelectionProvider(viewer);
        News.hear(parent, this::heard);
        refresh();
    }

    private void column(String key, int width, Function<InstalledRule, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(Words.say(key));
        column.getColumn().setWidth(width);
        column.getColumn().setResizable(true);
        column.setLabelProvider(
                ColumnLabelProvider.createTextProvider(
                        row -> row instanceof InstalledRule rule ? text.apply(rule) : ""));
    }

    private Optional<InstalledRule> current() {
        return viewer.getStructuredSelection().getFirstElement() instanceof InstalledRule rule
                ? Optional.of(rule)
                : Optional.empty();
    }

    private void heard(News news) {
        if (news instanceof News.RulesChanged || news instanceof News.RecordsChanged) {
            refresh();
        }
    }

    private void refresh() {
        Optional<String> before = current().map(InstalledRule::key);
        List<InstalledRule> all = InstalledRule.all();
        viewer.setInput(all);
        all.stream()
                .filter(rule -> before.isEmpty() || before.get().equals(rule.key()))
                .findFirst()
                .ifPresentOrElse(
                        rule -> viewer.setSelection(new StructuredSelection(rule)), card::clear);
    }

    void take() {
        viewer.getTable().setFocus();
    }
}
