package org.example.harbour.window;

import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A table of records, column by column. */
final class Columns<R> {

    private final TableViewer viewer;
    private final Class<R> type;

    Columns(Composite parent, Class<R> type) {
        this.viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL);
        this.type = type;
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
    }

    Columns<R> with(String title, int width, Function<R, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(
                ColumnLabelProvider.createTextProvider(row -> text.apply(type.cast(row))));
        return this;
    }

    TableViewer viewer() {
        return viewer;
    }
}
