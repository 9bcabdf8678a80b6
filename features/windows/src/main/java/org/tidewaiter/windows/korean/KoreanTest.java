package org.tidewaiter.windows.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
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

    /** Those of a run that an officer made before, in another language. */
    @Test
    void whyRulesDidNotRunIsToldInIt() {
        Desk.open();
        Desk.show("runs");
        TableItem run =
                Bot.find(
                        "the run on the database",
                        TableItem.class,
                        row -> row.getText(2).equals("the ferry's database"));
        Bot.click(run);
        Table outcomes = Desk.table("outcomes");
        Bot.await(
                "its outcomes",
                () ->
                        outcomes.getItemCount() == 4
                                && outcomes.getItem(0).getText(1).equals("적용 불가"));
        Bot.picture("korean-not-applicable");
        assertEquals(
                "테이블 violations이(가) 없습니다.",
                Bot.ui(() -> outcomes.getItem(0).getText(2)).split("(?<=[.])")[0]);
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
