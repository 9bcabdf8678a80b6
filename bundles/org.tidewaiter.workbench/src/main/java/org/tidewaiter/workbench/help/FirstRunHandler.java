package org.tidewaiter.workbench.help;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.workbench.desk.Problems;

/** Opens the cheat sheet where the host shows cheat sheets, else the page of the help. */
public final class FirstRunHandler extends AbstractHandler {

    private static final String OPEN_SHEET = "org.eclipse.ui.cheatsheets.openCheatSheet";
    private static final String SHEET = "org.tidewaiter.workbench.firstRun";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ICommandService commands = window.getService(ICommandService.class);
        if (commands.getCommand(OPEN_SHEET).isDefined()) {
            ParameterizedCommand open =
                    ParameterizedCommand.generateCommand(
                            commands.getCommand(OPEN_SHEET), Map.of("cheatSheetId", SHEET));
            try {
                window.getService(IHandlerService.class).executeCommand(open, null);
                return null; // the interface's word for no result
            } catch (CommandException e) {
                Problems.log("the cheat sheet cannot be opened", e);
            }
        }
        RuleHelp.show(HelpPages.FIRST);
        return null; // as above
    }
}
