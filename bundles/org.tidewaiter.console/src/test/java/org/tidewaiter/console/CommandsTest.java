package org.tidewaiter.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.report.Reports;

class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final DataSource source = mock(DataSource.class);

    @TempDir Path temporary;

    private int run(String... arguments) {
        Reports reports = mock(Reports.class);
        when(reports.languages()).thenReturn(new TreeSet<>(List.of("en", "ko")));
        when(source.accepts(any())).thenReturn(true);
        Services services =
                new Services(
                        mock(RiskEngine.class),
                        List.of(source),
                        reports,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        new Cancellation(),
                        new Hosting(null));
        return Commands.run(services, List.of(arguments));
    }

    private void assertSaid(String... parts) {
        String said = err.toString(StandardCharsets.UTF_8);
        for (String part : parts) {
            assertTrue(said.contains(part), () -> "'" + part + "' is not in: " + said);
        }
        assertTrue(!said.contains("\tat "), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "help"})
    void helpIsThereWithoutAVerb(String option) {
        assertEquals(ExitCode.DONE, run(option));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("explain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version", "run -V", "check --version"})
    void theVersionIsTold(String line) {
        assertEquals(ExitCode.DONE, run(line.split(" ")));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("tidewaiter "));
    }

    @Test
    void aWrongOptionIsToldInTwoLinesAndNotInAPage() {
        assertEquals(ExitCode.WRONG_USAGE, run("run"));
        assertSaid("tidewaiter: ", "--data", "'tidewaiter run --help'");
        assertEquals(2, err.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void aVerbThatThereIsNotListsThoseThatThereAre() {
        assertEquals(ExitCode.WRONG_USAGE, run("fly"));
        assertSaid("fly", "explain", "sample");
    }

    @Test
    void aCompositionMayBeWrittenSmall() {
        String out = temporary.resolve("world").toString();
        run("sample", "--composition", "calm", "--scale", "0", "--out", out);
        assertSaid("scale must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "explain --subject P1"})
    void aLanguageWithoutWordsIsRefusedBeforeAnythingIsRead(String verb) {
        when(source.open(any(), any())).thenThrow(new AssertionError("read"));
        assertEquals(
                ExitCode.WRONG_USAGE,
                run((verb + " --data x --lang fr").split(" ")),
                err::toString);
        assertSaid("--lang fr", "en, ko");
    }

    @Test
    void limitsAreToldByTheNameOfTheirOption() {
        assertEquals(ExitCode.WRONG_USAGE, run("check", "--data", "x", "--memory", "-5"));
        assertSaid("--memory must be at least 64 MiB, was -5");
        assertEquals(ExitCode.WRONG_USAGE, run("check", "--data", "x", "--threads", "0"));
        assertSaid("--threads must be at least 1, was 0");
    }

    @Test
    void aFolderAsOutputIsRefusedBeforeAnythingIsRead() {
        when(source.open(any(), any())).thenThrow(new AssertionError("read"));
        assertEquals(
                ExitCode.WRONG_USAGE, run("run", "--data", "x", "--out", temporary.toString()));
        assertSaid("it is a folder");
    }

    @Test
    void fullMemoryIsAFailureThatSaysWhatToDo() {
        when(source.open(any(), any())).thenThrow(new OutOfMemoryError("Java heap space"));
        assertEquals(ExitCode.FAILED, run("check", "--data", "x"));
        assertSaid("memory for Java is full", "-Xmx");
    }

    @Test
    void aWorldThatCannotBeWrittenSaysWhereAndWhatToDo() throws Exception {
        Path file = java.nio.file.Files.createFile(temporary.resolve("file"));
        assertEquals(
                ExitCode.FAILED,
                run("sample", "--scale", "0.005", "--out", file.resolve("world").toString()));
        assertSaid("cannot make a world in " + file.resolve("world"), "choose another place");
    }
}
