package org.example.harbour.window;

import java.time.Clock;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.example.harbour.desk.Alert;
import org.example.harbour.desk.Alerts;
import org.jspecify.annotations.Nullable;

/** Asks the officer at the desk for an alert. */
public final class RaiseAlert extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        InputDialog dialog =
                new InputDialog(
                        HandlerUtil.getActiveShellChecked(event),
                        "Raise an alert",
                        "What should the desk look at?",
                        "",
                        null);
        if (dialog.open() == Window.OK) {
            HandlerUtil.getActiveWorkbenchWindowChecked(event)
                    .getService(Alerts.class)
                    .raise(new Alert(Clock.systemUTC().instant(), "the desk", dialog.getValue()));
        }
        return null;
    }
}
