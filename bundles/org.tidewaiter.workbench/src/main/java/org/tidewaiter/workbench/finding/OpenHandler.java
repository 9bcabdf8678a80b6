package org.tidewaiter.workbench.finding;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the current finding. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof FindingRef ref) {
            ref.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
        }
        return null; // the interface's word for no result
    }
}
