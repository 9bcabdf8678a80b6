package org.tidewaiter.workbench.run;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidewaiter.workbench.desk.Problems;

/** Executes commands for buttons, so that both do the same. */
final class RunCommands {

    private RunCommands() {}

    static void execute(String command) {
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        try {
            handlers.executeCommand(command, null);
        } catch (CommandException e) {
            Problems.log(command + " could not be executed", e);
        }
    }
}
