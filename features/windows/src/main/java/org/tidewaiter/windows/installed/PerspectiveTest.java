package org.tidewaiter.windows.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.windows.Bot;

class PerspectiveTest {

    private static final String NETWORK_RISK = "org.tidewaiter.workbench.perspective";

    @BeforeEach
    void closePerspectives() {
        Bot.ui(
                () -> {
                    Bot.page().closeAllPerspectives(false, false);
                    Bot.page()
                            .setPerspective(
                                    PlatformUI.getWorkbench()
                                            .getPerspectiveRegistry()
                                            .findPerspectiveWithId(
                                                    "org.example.harbour.perspective"));
                    return true;
                });
    }

    private static void awaitNetworkRisk() {
        Bot.await(
                "the perspective Network risk",
                () -> Bot.page().getPerspective().getId().equals(NETWORK_RISK));
    }

    @Test
    void opensFromTheMenu() {
        Bot.choose("Window", "Open perspective");
        Shell dialog = Bot.shell("Open Perspective");
        Bot.click(
                Bot.find(
                        "Network risk",
                        dialog,
                        TableItem.class,
                        item -> item.getText().equals("Network risk")));
        Bot.push(dialog, "Open");
        awaitNetworkRisk();
        Bot.picture("network-risk");
    }

    @Test
    void opensByQuickAccess() {
        Bot.quickly("Network risk");
        awaitNetworkRisk();
    }

    @Test
    void everyViewOpens() {
        List<String> views =
                Bot.ui(
                        () ->
                                Stream.of(PlatformUI.getWorkbench().getViewRegistry().getViews())
                                        .map(IViewDescriptor::getId)
                                        .filter(id -> id.startsWith("org.tidewaiter.workbench."))
                                        .toList());
        assertEquals(List.of(), views.stream().filter(id -> !opens(id)).toList());
        assertNotNull(Bot.find("a table", Table.class, table -> true));
    }

    private static boolean opens(String id) {
        return Bot.ui(
                () -> {
                    try {
                        return Bot.page().showView(id).getSite().getShell().isVisible();
                    } catch (org.eclipse.ui.PartInitException e) {
                        return false;
                    }
                });
    }
}
