package org.tidewaiter.windows.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.tidewaiter.windows.Bot;
import org.tidewaiter.windows.Desk;

class KoreanTest {

    @Test
    void thePluginSpeaksTheLanguageOfTheWorkbench() {
        Desk.open();
        Table worklist = Desk.table("worklist");
        assertEquals("대상", Bot.ui(() -> worklist.getColumn(1).getText()));
        assertEquals("네트워크 위험", Bot.ui(() -> Bot.page().getPerspective().getLabel()));
        Bot.picture("korean");
    }

    @Test
    void settingsAreNamedAndExplainedInIt() {
        Desk.open();
        Shell dialog = Desk.preferences("네트워크 위험", "허위 수출");

        Bot.find("a title", dialog, Label.class, label -> label.getText().startsWith("조회 기간"));
        Bot.picture("korean-preference");
        Bot.push(dialog, "Cancel");
        Bot.gone(dialog);
    }
}
