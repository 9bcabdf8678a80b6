package org.tidewaiter.workbench.worklist;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Moves in the worklist; the last part of the command's id says where. */
public final class WorklistHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        String id = event.getCommand().getId();
        WorklistView view = view(event);
        switch (id.substring(id.lastIndexOf('.') + 1)) {
            case "next" -> view.step(1);
            case "previous" -> view.step(-1);
            case "filter" -> view.takeFilter();
            case "list" -> view.setFocus();
            default -> throw new ExecutionException("no way to " + id);
        }
        return null; // the interface's word for no result
    }

    private static WorklistView view(ExecutionEvent event) throws ExecutionException {
        try {
            return (WorklistView)
                    HandlerUtil.getActiveWorkbenchWindow(event)
                            .getActivePage()
                            .showView(WorklistView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("the worklist cannot be opened", e);
        }
    }
}
