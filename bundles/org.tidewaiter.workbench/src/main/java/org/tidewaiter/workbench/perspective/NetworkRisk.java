package org.tidewaiter.workbench.perspective;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective of a risk officer. */
public final class NetworkRisk implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(
                "org.tidewaiter.workbench.worklist",
                IPageLayout.LEFT,
                0.4f,
                layout.getEditorArea());
    }
}
