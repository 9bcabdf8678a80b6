package org.example.harbour.window;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Declarations above, alerts below. */
public final class DeskPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        layout.addView("org.example.harbour.declarations", IPageLayout.TOP, 0.6f, area);
        layout.addView("org.example.harbour.alerts", IPageLayout.BOTTOM, 0.4f, area);
    }
}
