package org.tidewaiter.launch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidewaiter.launch.Distribution.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.launch.Distribution.Ended;

/** The distribution as an administrator has it: a folder, its start script, a process. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the start script for POSIX shells")
class DistributionIT {

    @TempDir static Path shared;
    @TempDir Path temporary;

    private static Path world;

    @BeforeAll
    static void makeAWorld() throws IOException, InterruptedException {
        world = shared.resolve("world");
        Ended made = tidewaiter("sample", "--scale", "0.05", "--out", world.toString());
        assertEquals(0, made.code(), made.err());
    }

    private Process start(String... arguments) throws IOException {
        return Distribution.start(scratch(), arguments);
    }

    private static Ended tidewaiter(String... arguments) throws IOException, InterruptedException {
        return Distribution.run(arguments);
    }

    /** Where a started process puts what it must not leave behind. */
    private Path scratch() throws IOException {
        return Files.createDirectories(temporary.resolve("scratch"));
    }

    @Test
    void theDemoFindsSomethingOfEveryRuleAndWritesAReport()
            throws IOException, InterruptedException {
        Path out = temporary.resolve("demo");
        Ended demo = tidewaiter("demo", "--scale", "0.1", "--out", out.toString());
        assertEquals(0, demo.code(), demo.err());
        List<String> lines = Files.readAllLines(out.resolve("findings.jsonl"));
        assertAll(
                () -> assertTrue(demo.out().contains("cotraveller: travels-with-suspect")),
                () ->
                        assertTrue(
                                lines.stream()
                                        .noneMatch(
                                                line ->
                                                        line.contains("\"text\":\"[")
                                                                || line.contains(
                                                                        "\"headline\":\"[")),
                                "a sentence could not be said"),
                () -> assertTrue(demo.out().contains("fakeexport: impossible-timing")),
                () ->
                        assertTrue(
                                lines.stream()
                                        .anyMatch(
                                                line -> line.contains("\"rule\":\"cotraveller\""))),
                () ->
                        assertTrue(
                                lines.stream()
                                        .anyMatch(
                                                line -> line.contains("\"rule\":\"fakeexport\""))),
                () ->
                        assertTrue(
                                Files.readString(out.resolve("report.html"))
                                        .startsWith("<!DOCTYPE html>")));
    }

    @Test
    void twoRunsGiveTheSameBytesAtAnyNumberOfThreads() throws IOException, InterruptedException {
        Path one = temporary.resolve("one.jsonl");
        Path two = temporary.resolve("two.jsonl");
        String data = world.toString();
        Ended first = tidewaiter("run", "--data", data, "--threads", "1", "--out", one.toString());
        Ended second = tidewaiter("run", "--data", data, "--threads", "2", "--out", two.toString());
        assertEquals(0, first.code(), first.err());
        assertEquals(0, second.code(), second.err());
        assertTrue(Files.size(one) > 0);
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void shuffledRowsGiveTheSameBytes() throws IOException, InterruptedException {
        Path shuffled = Files.createDirectory(temporary.resolve("shuffled"));
        for (String name : names(world)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(world.resolve(name)));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
            Files.write(shuffled.resolve(name), lines);
        }
        Path one = temporary.resolve("one.jsonl");
        Path two = temporary.resolve("two.jsonl");
        tidewaiter("run", "--data", world.toString(), "--out", one.toString());
        tidewaiter("run", "--data", shuffled.toString(), "--out", two.toString());
        assertTrue(Files.size(one) > 0);
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void wrongUsageIsToldWithoutReadingAnything() throws IOException, InterruptedException {
        String data = world.toString();
        tidewaiter("run").saysWithoutStackTrace(2, "--data");
        tidewaiter("fly").saysWithoutStackTrace(2, "fly");
        tidewaiter("run", "--data", data, "--out", "findings.doc")
                .saysWithoutStackTrace(2, "findings.doc", ".jsonl", ".html");
        tidewaiter("run", "--data", data, "--rule", "finder")
                .saysWithoutStackTrace(2, "finder", "cotraveller");
        tidewaiter("run", "--data", data, "--set", "cotraveller.minSharedVoyages=many")
                .saysWithoutStackTrace(2, "minSharedVoyages", "many");
        tidewaiter("run", "--data", data, "--as-of", "yesterday")
                .saysWithoutStackTrace(2, "yesterday", "2026-06-30");
    }

    @Test
    void aFolderThatIsNotThereIsDataRejected() throws IOException, InterruptedException {
        Path nowhere = temporary.resolve("nowhere");
        Ended ended = tidewaiter("check", "--data", nowhere.toString());
        assertTrue(ended.code() == 2 || ended.code() == 3, ended.err());
        ended.saysWithoutStackTrace(ended.code(), nowhere.toString());
    }

    @Test
    void rejectedRowsStopTheRunWithPlaceAndAdviceAndLeaveNoFile()
            throws IOException, InterruptedException {
        Path data = Files.createDirectory(temporary.resolve("bad"));
        Files.writeString(
                data.resolve("exports.csv"),
                """
                declaration_id,submitted_at,exporter_id,goods_place,exit_port
                D1,2026-01-01T00:00:00Z,E1,KR01,KRPUS
                D2,2026-01-01 00:00,E1,KR01,KRPUS
                """,
                StandardCharsets.UTF_8);
        Path out = Files.createDirectory(temporary.resolve("results")).resolve("f.jsonl");
        tidewaiter("run", "--data", data.toString(), "--out", out.toString())
                .saysWithoutStackTrace(3, "exports.csv", "3", "submitted_at", "2026-01-01 00:00");
        assertEquals(List.of(), names(temporary.resolve("results")));
    }

    @Test
    void aFolderWithoutTheTablesOfARuleSaysSoAndIsNoError()
            throws IOException, InterruptedException {
        Path data = Files.createDirectory(temporary.resolve("empty"));
        Files.writeString(data.resolve("places.csv"), "place_code,name\nKR01,Somewhere\n");
        Ended ended = tidewaiter("run", "--data", data.toString());
        ended.saysWithoutStackTrace(
                0,
                "cotraveller (default): not applicable",
                "crossings",
                "fakeexport (default): not");
    }

    @Test
    void interruptedWhileItWritesAWorldItLeavesNothingBehind()
            throws IOException, InterruptedException {
        Path out = Files.createDirectory(temporary.resolve("out"));
        Process process =
                start("sample", "--scale", "50", "--out", out.resolve("world").toString());
        // The world is written beside its place: it is at work when that folder is there.
        interruptOnceThereIs(out, ".world", process);
        assertEquals(List.of(), names(out));
    }

    @Test
    void interruptedWhileItStartsItLeavesNothingBehind() throws IOException, InterruptedException {
        interruptOnceThereIs(scratch(), "tidewaiter-framework-", start("rules"));
    }

    @Test
    void interruptedWhileItReadsItLeavesNothingBehind() throws IOException, InterruptedException {
        Path out = Files.createDirectory(temporary.resolve("out"));
        String file = out.resolve("f.html").toString();
        Process process = start("run", "--data", world.toString(), "--out", file);
        interruptOnceThereIs(scratch(), "tidewaiter-data-", process);
        assertEquals(List.of(), names(out));
    }

    private void interruptOnceThereIs(Path folder, String beginning, Process process)
            throws IOException, InterruptedException {
        Distribution.awaitFile(folder, beginning, process);
        Distribution.Stop stop = Distribution.Stop.heardBy(process);
        stop.send(process);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end after " + stop);
        try (BufferedReader err = process.errorReader()) {
            String said = String.join("\n", err.lines().toList());
            assertEquals(stop.exitCode(), process.exitValue(), said);
            assertFalse(said.contains("\tat "), said);
        }
        assertEquals(List.of(), Distribution.leftIn(scratch()));
    }

    @Test
    void aSubjectThatTheRecordsDoNotHoldIsNotToldToBeAboveSuspicion()
            throws IOException, InterruptedException {
        String data = world.toString();
        tidewaiter("explain", "--data", data, "--subject", "NOBODY")
                .saysWithoutStackTrace(2, "NOBODY", "records hold no traveller");
        String crossing = Files.readAllLines(world.resolve("crossings.csv")).get(1);
        String traveller = crossing.split(",")[1];
        Ended known = tidewaiter("explain", "--data", data, "--subject", traveller);
        assertEquals(0, known.code(), known.err());
    }

    @Test
    void configurationsAreInForceAndProfilesStandSideBySide()
            throws IOException, InterruptedException {
        Ended rules =
                configured(
                        Map.of("strict", "minSharedVoyages = 4", "wide", "minSharedVoyages = 2"));
        assertEquals(0, rules.code(), rules.err());
        assertEquals("", rules.err());
        assertTrue(rules.out().contains("profile strict"), rules.out());
        assertTrue(rules.out().contains("minSharedVoyages = 4 "), rules.out());
        assertTrue(rules.out().contains("profile wide"), rules.out());
        assertTrue(rules.out().contains("minSharedVoyages = 2 "), rules.out());
    }

    @Test
    void aConfigurationOutOfRangeIsToldInOneLine() throws IOException, InterruptedException {
        Ended rules = configured(Map.of("wrong", "minSharedVoyages = 1"));
        rules.saysWithoutStackTrace(1, "cotraveller-wrong.cfg", "minSharedVoyages", "was \"1\"");
        assertEquals(1, rules.err().lines().count(), rules.err());
    }

    /**
     * What {@code rules} of a copy says with these profiles of a rule configured; it must leave
     * their files as they are.
     */
    private Ended configured(Map<String, String> profiles)
            throws IOException, InterruptedException {
        Path copy = temporary.resolve("copy");
        Distribution.copy(Distribution.SCRIPT.getParent().getParent(), copy);
        Map<Path, FileTime> files = new TreeMap<>();
        for (Map.Entry<String, String> profile : profiles.entrySet()) {
            String name = "org.tidewaiter.rule.cotraveller-" + profile.getKey() + ".cfg";
            String lines = "profile = " + profile.getKey() + "\n" + profile.getValue() + "\n";
            Path file = Files.writeString(copy.resolve("conf").resolve(name), lines);
            files.put(file, Files.getLastModifiedTime(file));
        }
        Ended rules = Distribution.runCopy(copy, "rules");
        for (Map.Entry<Path, FileTime> file : files.entrySet()) {
            assertEquals(file.getValue(), Files.getLastModifiedTime(file.getKey()));
        }
        return rules;
    }
}
