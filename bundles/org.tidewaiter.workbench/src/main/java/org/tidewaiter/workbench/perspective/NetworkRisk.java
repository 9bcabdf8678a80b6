package org.tidewaiter.workbench.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.tidewaiter.workbench.finding.FindingView;
import org.tidewaiter.workbench.help.HelpView;
import org.tidewaiter.workbench.rule.RulesView;
import org.tidewaiter.workbench.run.RunsView;
import org.tidewaiter.workbench.worklist.WorklistView;

/** The perspective of a risk officer: the list, beside it one finding, below what runs. */
public final class NetworkRisk implements IPerspectiveFactory {

    /** Its id. */
    public static final String ID = "org.tidewaiter.workbench.perspective";

    private static final float LIST = 0.4f;
    private static final float ABOVE = 0.74f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, ABOVE, editors);
        below.addView(RunsView.ID);
        below.addView(RulesView.ID);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        below.addPlaceholder(IPageLayout.ID_PROP_SHEET);
        layout.addView(WorklistView.ID, IPageLayout.LEFT, LIST, editors);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 1 - LIST, editors);
        right.addView(FindingView.ID);
        right.addPlaceholder(HelpView.ID);
        layout.addPerspectiveShortcut(ID);
        for (String view :
                new String[] {
                    WorklistView.ID, FindingView.ID, RunsView.ID, RulesView.ID, HelpView.ID
                }) {
            layout.addShowViewShortcut(view);
        }
    }
}
