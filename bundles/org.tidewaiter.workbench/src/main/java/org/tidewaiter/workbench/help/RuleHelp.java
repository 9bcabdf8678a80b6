package org.tidewaiter.workbench.help;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.tidewaiter.workbench.desk.Problems;

/** Shows the help of a rule in the view of this plug-in, which needs no help system of the host. */
public final class RuleHelp {

    private RuleHelp() {}

    /** Opens the page of a rule. */
    public static void show(String rule) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            ((HelpView) page.showView(HelpView.ID)).show(rule);
        } catch (PartInitException e) {
            Problems.log("the help cannot be opened", e);
        }
    }
}
