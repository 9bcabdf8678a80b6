package org.tidewaiter.workbench.desk;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Tables that are only read; where the mouse rests, they show what a column cuts off. */
public final class Tables {

    private Tables() {}

    /**
     * A table with a head.
     *
     * @param name by which a test finds it
     */
    public static Table make(Composite parent, String name) {
        return make(parent, name, SWT.V_SCROLL | SWT.H_SCROLL);
    }

    /** One of a further style, such as {@link SWT#VIRTUAL}. */
    public static Table make(Composite parent, String name, int style) {
        Table table = new Table(parent, SWT.FULL_SELECTION | style);
        table.setHeaderVisible(true);
        table.setData("org.tidewaiter.widget", name);
        CellTip.on(table);
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
