package org.tidewaiter.windows.officer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.windows.Bot;
import org.tidewaiter.windows.Desk;

/** Records of a folder, of messages and of a database, opened with the wizard. */
class RecordsTest {

    private static final int ROWS = 300;
    private static final int FOUND = 2;

    @BeforeAll
    static void open() {
        Desk.open();
        Desk.show("runs");
    }

    /** Ferry crossings, of which one departs at no time. */
    private static Path crossings(Path folder) throws IOException {
        Stream<String> rows =
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(
                                i ->
                                        "C%d,T%d,FERRY,KRPUS,JPFUK,%s"
                                                .formatted(i, i % 7, i == 42 ? "noon" : time(i)));
        return Files.write(
                folder.resolve("crossings.csv"),
                Stream.concat(
                                Stream.of(
                                        "crossing_id,traveller_id,voyage_number,departure_port,"
                                                + "arrival_port,departure_time"),
                                rows)
                        .toList());
    }

    private static String time(int i) {
        return "2026-%02d-%02dT09:00:00Z".formatted(1 + i % 12, 1 + i % 28);
    }

    private static List<String> column(String table, int column) {
        Table rows = Desk.table(table);
        return Bot.ui(() -> Stream.of(rows.getItems()).map(row -> row.getText(column)).toList());
    }

    @Test
    void aFolderIsOpenedAndWhatWasRejectedIsShown(@TempDir Path folder) throws IOException {
        Path file = crossings(folder);
        Desk.openRecords("A folder of tables", folder.toString());
        Desk.awaitRecords(folder.getFileName().toString());
        showRejects();
        TableItem reject =
                Bot.find(
                        "the rejected row",
                        TableItem.class,
                        row -> row.getText(1).equals(file.getFileName() + ":43"));
        Bot.picture("rejects");
        assertEquals("departure_time", Bot.ui(() -> reject.getText(2)));
    }

    /** By keys: a click that is posted tells a tab a wrong place. */
    private static void showRejects() {
        CTabFolder tabs =
                Bot.find(
                        "the tabs of a run",
                        CTabFolder.class,
                        all ->
                                all.getItemCount() == 2
                                        && all.getItem(1).getText().contains("rejected"));
        Bot.ui(tabs::forceFocus);
        Bot.pressUntil("ARROW_RIGHT", "the other tab", () -> tabs.getSelectionIndex() == 1);
    }

    @Test
    void aDatabaseIsAskedAndRulesThatMissATableSayWhich(@TempDir Path folder) throws IOException {
        String select = "SELECT * FROM CSVREAD('" + crossings(folder) + "')";
        Path settings =
                Files.writeString(
                        folder.resolve("desk.jdbc.json"),
                        """
                        {"name": "the ferry's database", "url": "jdbc:h2:mem:ferry", "user": "desk",
                         "tables": {"crossings": "%s"}}
                        """
                                .formatted(select));
        Desk.openRecords("A database", settings.toString());
        Desk.awaitRecords("the ferry's database");
        int before = Desk.rows("runs");
        Desk.push("Run");
        Desk.awaitRows("runs", count -> count == before + 1);
        assertEquals(Collections.nCopies(4, "Not applicable"), column("outcomes", 1));
        assertTrue(column("outcomes", FOUND).get(0).startsWith("There is no table violations"));
        Table outcomes = Desk.table("outcomes");
        Bot.rest(outcomes, Bot.ui(() -> outcomes.getItem(0).getBounds(FOUND)));
        Bot.find(
                "the whole reason beside the mouse",
                CLabel.class,
                tip -> tip.getText().endsWith("offence_date, status."));
        Bot.picture("not-applicable");
    }

    @Test
    void messagesAreOpenedAndCounted(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("kx71.edi"),
                """
                UNB+UNOC:3+KX:ZZ+CUSTOMS:ZZ+260301:0910+77'
                UNH+1+PAXLST:D:05B:UN:IATA'
                BGM+745'
                TDT+20+KX071+++KX'
                LOC+125+NRT'
                DTM+189:2603011330:201'
                LOC+87+PUS'
                DTM+232:2603011540:201'
                NAD+FL+++HAN:MIRA'
                NAD+FL+++ORTEGA:LUIS'
                CNT+42:2'
                UNT+11+1'
                UNZ+1+77'
                """);
        Desk.openRecords("Messages", "messages:" + folder);
        Desk.awaitRecords(folder.getFileName().toString());
        showRejects();
        List<String> rows = column("rejects", 3);
        assertTrue(rows.get(0).startsWith("2 "), rows.toString());
        Bot.picture("messages");
    }

    @Test
    void aLocationThatNobodyReadsIsRefusedInTheWizard(@TempDir Path folder) {
        Shell wizard = Desk.openRecords();
        Desk.locate(wizard, "A folder of tables", folder.resolve("absent").toString());
        Bot.find(
                "a refusal",
                wizard,
                Text.class,
                text -> text.getText().contains("is not a folder that can be read"));
        Bot.picture("open-refused");
        Bot.push(wizard, "Cancel");
        Bot.gone(wizard);
    }
}
