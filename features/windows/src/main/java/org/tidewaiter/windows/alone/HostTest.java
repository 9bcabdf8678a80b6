package org.tidewaiter.windows.alone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.tidewaiter.windows.Bot;

class HostTest {

    @Test
    void itsOwnPerspectiveIsShownWithItsRecords() {
        assertEquals(
                "org.example.harbour.perspective",
                Bot.ui(() -> Bot.page().getPerspective().getId()));
        Bot.find("800 declarations", Table.class, table -> table.getItemCount() == 800);
        Bot.picture("host-alone");
    }

    @Test
    void nothingOfTidewaiterIsThere() {
        assertNull(Platform.getBundle("org.tidewaiter.api"));
        assertNull(
                Bot.ui(
                        () ->
                                PlatformUI.getWorkbench()
                                        .getPerspectiveRegistry()
                                        .findPerspectiveWithId(
                                                "org.tidewaiter.workbench.perspective")));
    }

    @Test
    void anAlertIsRaisedByItsOwnMenu() {
        Bot.choose("Desk", "Raise an alert");
        Shell dialog = Bot.shell("Raise an alert");
        Bot.type("Two crates without papers");
        Bot.press("ENTER");
        Bot.gone(dialog);
        Bot.find(
                "the alert",
                Table.class,
                table ->
                        table.getItemCount() == 1
                                && table.getItem(0).getText(2).equals("Two crates without papers"));
    }
}
