package org.tidewaiter.windows.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.tidewaiter.windows.Bot;

class KoreanTest {

    @Test
    void thePluginSpeaksTheLanguageOfTheWorkbench() {
        Bot.ui(
                () -> {
                    try {
                        return PlatformUI.getWorkbench()
                                .showPerspective(
                                        "org.tidewaiter.workbench.perspective",
                                        Bot.page().getWorkbenchWindow());
                    } catch (WorkbenchException e) {
                        throw new IllegalStateException(e);
                    }
                });
        Bot.activate();
        Table worklist =
                Bot.find(
                        "the worklist",
                        Table.class,
                        table -> "worklist".equals(table.getData("org.tidewaiter.widget")));
        assertEquals("대상", Bot.ui(() -> worklist.getColumn(1).getText()));
        assertEquals("네트워크 위험", Bot.ui(() -> Bot.page().getPerspective().getLabel()));
        Bot.picture("korean");
    }
}
