package org.tidewaiter.windows.officer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.windows.Bot;
import org.tidewaiter.windows.Desk;
import org.tidewaiter.windows.Services;

/** A first shift, by mouse and keyboard, on the made-up world. In this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficerTest {

    private static final String WORLD = "world:busy,seed=1,scale=0.03";
    private static final int SUBJECT = 1;
    private static final int STATUS = 4;

    @BeforeAll
    static void open() {
        Desk.open();
    }

    private static List<WorklistRow> kept() {
        return Services.one(Casework.class)
                .worklist(Query.of(Filter.ALL, org.tidewaiter.casework.Order.STRENGTH, 1_000))
                .rows();
    }

    private static Status status(String id) {
        return Services.one(Casework.class).file(id).orElseThrow().state().status();
    }

    private static int runs() {
        return Services.one(Casework.class).runs(100).size();
    }

    @Test
    @Order(1)
    void recordsAreOpenedWithTheWizard() {
        Desk.openWorld(WORLD);
    }

    @Test
    @Order(2)
    void aRunThatIsCancelledKeepsNothing() {
        Desk.show("runs");
        Desk.push("Run");
        Desk.push("Cancel");

        Desk.awaitText("under-way", text -> text.contains("was cancelled"));
        assertEquals(0, runs());
        assertEquals(List.of(), kept());
    }

    @Test
    @Order(3)
    void aRunFillsTheWorklistStrongestFirst() {
        Desk.push("Run");
        Desk.awaitText("under-way", text -> text.contains("rows read"));
        Bot.picture("run");
        Desk.awaitText("under-way", text -> text.contains("new findings"));
        Desk.awaitRows("worklist", count -> count > 3);

        List<WorklistRow> rows = kept();
        Table worklist = Desk.table("worklist");
        assertEquals(rows.size(), (int) Bot.ui(worklist::getItemCount));
        assertTrue(
                Bot.ui(() -> worklist.getItem(0).getText(SUBJECT))
                        .contains(rows.get(0).subject().id()));
        Desk.awaitRows("runs", count -> count == 1);
        Desk.awaitRows("outcomes", count -> count == 4);
    }

    @Test
    @Order(4)
    void whatTheRunFoundIsInTheHostsOwnAlerts() {
        Bot.ui(() -> Desk.showView("org.example.harbour.alerts"));
        Table alerts =
                Bot.find(
                        "the alerts of the host",
                        Table.class,
                        table -> table.getColumnCount() == 3 && table.getItemCount() >= 12);
        assertEquals("Network risk", Bot.ui(() -> alerts.getItem(0).getText(1)));
        Bot.picture("host-alerts");
        Desk.show("runs");
    }

    @Test
    @Order(5)
    void aFindingIsOpenedByKeysWithItsPictures() {
        Desk.openFinding(0, kept().get(0).id());
        String first = Desk.text("headline");
        Bot.press("L");
        Bot.press("J");
        Bot.press("F");

        Desk.awaitText("headline", text -> !text.equals(first));
        Desk.awaitPictures("its pictures", "document.querySelectorAll('tw-figure svg').length > 0");
        assertTrue(Desk.rows("parties") > 0);
        Desk.awaitPainted();
        Bot.picture("finding");
        Bot.find(
                "a parameter by its title, with its key beside the mouse",
                Label.class,
                label ->
                        "fdr".equals(label.getToolTipText())
                                && label.getText().equals("False discovery rate"));
    }

    @Test
    @Order(6)
    void aPartyAndItsNodeLightEachOther() {
        openOneWithANetwork();
        Table parties = Desk.table("parties");
        Bot.click(Bot.ui(() -> parties.getItem(1)));
        String second = Bot.ui(() -> parties.getItem(1).getText(2));
        Desk.awaitPictures(
                "the lit node",
                "document.querySelector('[data-node].chosen')?.dataset.node === '" + second + "'");

        String other = Bot.ui(() -> parties.getItem(0).getText(2));
        Desk.clickPicture("[data-node=\"" + other + "\"] rect");
        Bot.await("the row of the node", () -> parties.getSelectionIndex() == 0);
        Desk.awaitPainted();
        Bot.picture("linked");
    }

    /** The network of fellow travellers names each party by its id. */
    private static void openOneWithANetwork() {
        Table worklist = Desk.table("worklist");
        Bot.click(
                Bot.ui(
                        () -> {
                            for (int row = 0; row < worklist.getItemCount(); row++) {
                                if (worklist.getItem(row).getText(2).equals("Fellow traveller")) {
                                    return worklist.getItem(row);
                                }
                            }
                            throw new AssertionError("no fellow traveller is in the worklist");
                        }));
        Desk.awaitText("headline", text -> text.contains("voyages"));
        Desk.awaitPictures("its nodes", "document.querySelectorAll('[data-node]').length > 2");
        Desk.awaitPainted();
    }

    @Test
    @Order(7)
    void aFindingIsEscalatedByAKeyAndTheDecisionUndone() {
        String id = kept().get(0).id();
        Desk.openFinding(0, id);
        Bot.press("E");
        Desk.awaitText("state", text -> text.startsWith("Escalated"));
        assertEquals(Status.ESCALATED, status(id));
        Table worklist = Desk.table("worklist");
        Bot.await("the row", () -> worklist.getItem(0).getText(STATUS).equals("Escalated"));
        Bot.picture("escalated");

        Bot.press("U");
        Desk.awaitText("state", text -> text.startsWith("New"));
        assertEquals(Status.NEW, status(id));
    }

    @Test
    @Order(8)
    void anActThatComesTooEarlyNeverGoesToWhatWasShownBefore() {
        String first = kept().get(0).id();
        String second = kept().get(1).id();
        Desk.openFinding(1, second);
        Bot.click(Desk.row("worklist", 0));
        Bot.press("E");

        Desk.awaitFinding(first);
        assertEquals(Status.NEW, status(second));
        if (status(first) == Status.ESCALATED) {
            Desk.awaitText("state", text -> text.startsWith("Escalated"));
            Bot.press("U");
        }
        Desk.awaitText("state", text -> text.startsWith("New"));
    }

    @Test
    @Order(9)
    void aFindingIsDismissedOnlyWithAReason() {
        String id = kept().get(0).id();
        int before = Desk.rows("worklist");
        Desk.openFinding(0, id);
        Bot.press("D");
        Shell dialog = Bot.shell("Dismiss");
        Button dismiss =
                Bot.find("Dismiss", dialog, Button.class, b -> b.getText().equals("Dismiss"));
        assertFalse(Bot.ui(dismiss::isEnabled));
        Bot.click(Bot.find("a reason", dialog, Button.class, b -> b.getText().contains("lawful")));
        Bot.picture("dismiss");
        Bot.click(dismiss);
        Bot.gone(dialog);

        Desk.awaitRows("worklist", count -> count == before - 1);
        assertEquals(Status.DISMISSED, status(id));
        assertEquals(0, (int) Bot.ui(Desk.table("worklist")::getSelectionIndex));
    }

    @Test
    @Order(10)
    void thePropertiesViewOfTheHostSaysWhatIsChosen() {
        Bot.ui(() -> Desk.showView("org.eclipse.ui.views.PropertySheet"));
        String chosen =
                Services.one(Casework.class)
                        .worklist(Query.of(Filter.OPEN, org.tidewaiter.casework.Order.STRENGTH, 1))
                        .rows()
                        .get(0)
                        .id();
        Desk.openFinding(0, chosen);

        Bot.find(
                "the finding in the properties",
                TreeItem.class,
                item -> item.getText(1).equals(chosen));
        Bot.picture("properties");
    }
}
