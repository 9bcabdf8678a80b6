package org.tidewaiter.windows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.jspecify.annotations.Nullable;

/** Where widgets are, in the tree and on the screen; asked in the thread of the windows. */
final class Widgets {

    /** Buttons that a click chooses on their mark and label only, however wide they are. */
    private static final int MARKED = SWT.RADIO | SWT.CHECK;

    /** The width of the mark, in pixels. */
    private static final int MARK = 20;

    private Widgets() {}

    static <W extends Widget> @Nullable W first(
            Display display, Class<W> type, Predicate<W> wanted) {
        for (Shell shell : display.getShells()) {
            W found = shell.isVisible() ? first(shell, type, wanted) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static <W extends Widget> @Nullable W first(Widget widget, Class<W> type, Predicate<W> wanted) {
        if (widget.isDisposed() || (widget instanceof Control control && !control.isVisible())) {
            return null;
        }
        if (type.isInstance(widget) && wanted.test(type.cast(widget))) {
            return type.cast(widget);
        }
        for (Widget child : children(widget)) {
            W found = first(child, type, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Widget> children(Widget widget) {
        List<Widget> children = new ArrayList<>();
        if (widget instanceof ToolBar bar) {
            children.addAll(Arrays.asList(bar.getItems()));
        } else if (widget instanceof Table table) {
            children.addAll(Arrays.asList(table.getItems()));
        } else if (widget instanceof Tree tree) {
            children.addAll(Arrays.asList(tree.getItems()));
        } else if (widget instanceof TreeItem item) {
            children.addAll(Arrays.asList(item.getItems()));
        } else if (widget instanceof CTabFolder folder) {
            children.addAll(Arrays.asList(folder.getItems()));
        }
        if (widget instanceof Composite composite) {
            children.addAll(Arrays.asList(composite.getChildren()));
        }
        return children;
    }

    /** The bounds of a widget on the screen, of what a click in their middle is meant for. */
    static Rectangle onScreen(Widget widget) {
        if (widget instanceof Shell shell) {
            return shell.getBounds();
        } else if (widget instanceof Button button && (button.getStyle() & MARKED) != 0) {
            Rectangle bounds = button.getBounds();
            bounds.width = Math.min(bounds.width, MARK);
            return mapped(button.getParent(), bounds);
        } else if (widget instanceof Control control) {
            return mapped(control.getParent(), control.getBounds());
        } else if (widget instanceof ToolItem item) {
            return mapped(item.getParent(), item.getBounds());
        } else if (widget instanceof CTabItem item) {
            return mapped(item.getParent(), item.getBounds());
        } else if (widget instanceof TableItem item) {
            return mapped(item.getParent(), item.getBounds(0));
        } else if (widget instanceof TreeItem item) {
            return mapped(item.getParent(), item.getBounds());
        }
        throw new IllegalArgumentException(widget + " does not tell where it is on the screen");
    }

    private static Rectangle mapped(Control parent, Rectangle bounds) {
        return parent.getDisplay().map(parent, null, bounds);
    }

    /** The item of a menu whose label, without accelerator and dots, begins so. */
    static @Nullable MenuItem item(Menu menu, String label) {
        for (MenuItem item : menu.getItems()) {
            if (item.getText().replace("&", "").startsWith(label)) {
                return item;
            }
        }
        return null;
    }
}
