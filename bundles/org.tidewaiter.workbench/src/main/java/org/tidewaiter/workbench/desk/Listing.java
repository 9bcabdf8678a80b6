package org.tidewaiter.workbench.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.widgets.Composite;

/**
 * A list of things of one type, one of which is current.
 *
 * @param <T> what a row shows
 */
public final class Listing<T> {

    private final Class<T> type;
    private final TableViewer viewer;

    /**
     * An empty list.
     *
     * @param name by which a test finds it
     */
    public Listing(Composite parent, String name, Class<T> type) {
        this.type = type;
        viewer = new TableViewer(Tables.make(parent, name));
        viewer.setContentProvider(ArrayContentProvider.getInstance());
    }

    /** Adds a column: the key of its title, its width in pixels, and what stands in it. */
    public void column(String key, int width, Function<T, String> text) {
        TableViewerColumn column =
                new TableViewerColumn(viewer, Tables.column(viewer.getTable(), key, width));
        column.setLabelProvider(
                ColumnLabelProvider.createTextProvider(
                        row -> type.isInstance(row) ? text.apply(type.cast(row)) : ""));
    }

    /** Shows these in the place of those before; none of them is current. */
    public void show(List<T> rows) {
        viewer.setInput(rows);
    }

    /** The current one. */
    public Optional<T> current() {
        Object first = viewer.getStructuredSelection().getFirstElement();
        return type.isInstance(first) ? Optional.of(type.cast(first)) : Optional.empty();
    }

    /** Makes the first that passes the current one, if there is any; it comes into sight. */
    public boolean choose(Predicate<T> wanted) {
        if (!(viewer.getInput() instanceof List<?> rows)) {
            return false;
        }
        Optional<T> found =
                rows.stream().filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
        found.ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
        return found.isPresent();
    }

    /** Has somebody hear that another is current. */
    public void whenChosen(Runnable listener) {
        viewer.addSelectionChangedListener(event -> listener.run());
    }

    /** For the workbench, which asks what is current. */
    public TableViewer viewer() {
        return viewer;
    }
}
