package org.tidewaiter.workbench.finding;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.workbench.desk.Words;

/** Whom a finding names; the current one is lit in the pictures. */
final class PartyTable {

    private final TableViewer viewer;
    private Consumer<String> chosen = id -> {};

    PartyTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData("org.tidewaiter.widget", "parties");
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column("party.name", 190, Shown::name);
        column("party.role", 110, Shown::role);
        column("party.id", 100, shown -> shown.party().id());
        viewer.addSelectionChangedListener(
                event -> current().ifPresent(shown -> chosen.accept(shown.party().id())));
    }

    private void column(String key, int width, Function<Shown, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(Words.say(key));
        column.getColumn().setWidth(width);
        column.getColumn().setResizable(true);
        column.setLabelProvider(
                ColumnLabelProvider.createTextProvider(
                        row -> row instanceof Shown shown ? text.apply(shown) : ""));
    }

    private Optional<Shown> current() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Shown shown
                ? Optional.of(shown)
                : Optional.empty();
    }

    void show(Read read) {
        viewer.setInput(
                read.parties().stream()
                        .map(party -> new Shown(party, read.titles().role(party.role())))
                        .toList());
    }

    /** Has somebody hear whose row was chosen: the id of the party. */
    void whenChosen(Consumer<String> listener) {
        chosen = listener;
    }

    /** Chooses the row of a party, if there is one. */
    void choose(String id) {
        if (viewer.getInput() instanceof java.util.List<?> rows) {
            rows.stream()
                    .filter(row -> row instanceof Shown shown && shown.party().id().equals(id))
                    .findFirst()
                    .ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
        }
    }

    /** Tells the Properties view which party is current. */
    TableViewer selection() {
        return viewer;
    }

    /** A row. */
    record Shown(Related party, String role) implements org.eclipse.core.runtime.IAdaptable {
        String name() {
            return party.label().isEmpty() ? party.id() : party.label();
        }

        @Override
        public <T> @Nullable T getAdapter(Class<T> adapter) {
            return adapter == org.eclipse.ui.views.properties.IPropertySource.class
                    ? adapter.cast(FindingProperties.of(party))
                    : null;
        }
    }
}
