package org.tidewaiter.workbench.rule;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** The rules that are installed: what they ask, need and are set to, and whether they apply. */
public final class RulesView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.tidewaiter.workbench.rules";

    private @Nullable RulesPage content;

    @Override
    public void createPartControl(Composite parent) {
        content = new RulesPage(parent, getSite());
    }

    @Override
    public void setFocus() {
        if (content != null) {
            content.take();
        }
    }
}
