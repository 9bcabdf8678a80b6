package org.tidewaiter.workbench.desk;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Plain tables that are only read. */
public final class Tables {

    private Tables() {}

    /**
     * A table with a head.
     *
     * @param name by which a test finds it
     */
    public static Table make(Composite parent, String name) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData("org.tidewaiter.widget", name);
        return table;
    }

    /** Adds a column: the key of its title, and its width in pixels until somebody drags it. */
    public static TableColumn column(Table table, String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(Words.say(key));
        column.setWidth(width);
        return column;
    }
}
