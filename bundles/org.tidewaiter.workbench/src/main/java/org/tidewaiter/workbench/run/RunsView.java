package org.tidewaiter.workbench.run;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** What runs, what ran, on which records, what came of each rule, and which rows were rejected. */
public final class RunsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.tidewaiter.workbench.runs";

    private @Nullable RunsPage content;

    @Override
    public void createPartControl(Composite parent) {
        content = new RunsPage(parent);
    }

    @Override
    public void setFocus() {
        if (content != null) {
            content.take();
        }
    }
}
