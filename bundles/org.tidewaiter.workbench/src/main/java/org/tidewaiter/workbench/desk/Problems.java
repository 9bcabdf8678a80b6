package org.tidewaiter.workbench.desk;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** How the plug-in says that something did not work. */
public final class Problems {

    /** The plug-in. */
    public static final String PLUGIN = "org.tidewaiter.workbench";

    private Problems() {}

    /** A status for the Progress view and the log: its message holds no personal data. */
    public static IStatus status(String message, Throwable cause) {
        return new Status(IStatus.ERROR, PLUGIN, message, cause);
    }

    /** What is wrong, for a person: its message, or its kind where it has none. */
    public static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    /** Notes what nobody has to see at once. */
    public static void log(String message, Throwable cause) {
        Platform.getLog(Problems.class).error(message, cause);
    }

    /** Tells whoever sits there what was not done and why, even if that window is gone. */
    public static void tell(Shell shell, String title, String message) {
        MessageDialog.openError(shell.isDisposed() ? null : shell, title, message);
    }
}
