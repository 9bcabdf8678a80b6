package org.tidewaiter.workbench.desk;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/** Shows the whole text of a cell that its column cuts off, where the mouse rests. */
final class CellTip extends DefaultToolTip {

    private static final int MARGIN = 12;
    private static final int WRAPPED_AT = 100;

    private final Table table;

    private CellTip(Table table) {
        super(table, ToolTip.NO_RECREATE, false);
        this.table = table;
        setShift(new Point(MARGIN, MARGIN));
    }

    static void on(Table table) {
        new CellTip(table).activate();
    }

    private record Cell(TableItem row, int column) {
        String text() {
            return row.getText(column);
        }
    }

    private @Nullable Cell cell(Event event) {
        Point point = new Point(event.x, event.y);
        TableItem row = table.getItem(point);
        if (row != null) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (row.getBounds(column).contains(point)) {
                    return new Cell(row, column);
                }
            }
        }
        return null;
    }

    private boolean cut(Cell cell) {
        GC gc = new GC(table);
        try {
            gc.setFont(table.getFont());
            int room = table.getColumn(cell.column()).getWidth() - MARGIN;
            return gc.textExtent(cell.text()).x > room;
        } finally {
            gc.dispose();
        }
    }

    @Override
    protected @Nullable Object getToolTipArea(Event event) {
        return cell(event);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        Cell cell = cell(event);
        return cell != null && cut(cell) && super.shouldCreateToolTip(event);
    }

    @Override
    protected String getText(Event event) {
        Cell cell = cell(event);
        return cell == null ? "" : wrapped(cell.text());
    }

    /** A text of several lines, broken between words. */
    static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            if (length > 0 && length + word.length() >= WRAPPED_AT) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
