package org.tidewaiter.workbench.worklist;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** The findings that wait for an officer. */
public final class WorklistView extends ViewPart {

    private @Nullable Table table;

    @Override
    public void createPartControl(Composite parent) {
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION);
    }

    @Override
    public void setFocus() {
        if (table != null) {
            table.setFocus();
        }
    }
}
