package org.tidewaiter.workbench.worklist;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** The findings that wait for an officer. */
public final class WorklistView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.tidewaiter.workbench.worklist";

    private @Nullable WorklistTable content;

    @Override
    public void createPartControl(Composite parent) {
        content = new WorklistTable(parent, getSite());
    }

    @Override
    public void setFocus() {
        if (content != null) {
            content.take();
        }
    }

    /** Goes some rows on, or back. */
    public void step(int by) {
        if (content != null) {
            content.step(by);
        }
    }

    /** Goes to the field that narrows the list. */
    public void takeFilter() {
        if (content != null) {
            content.takeFilter();
        }
    }
}
