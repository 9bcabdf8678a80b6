package org.tidewaiter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidewaiter.api.progress.Monitor;

class MadeUpWorldTest {

    private static final double SMALL = 0.03;

    /** Later than any checkpoint before those of imports. */
    private static final int LATE = 1_000_000;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Composition.class)
    void samePlanGivesSameBytesOnAnyThread(Composition composition) {
        Map<String, String> here =
                Worlds.hashes(Worlds.make(folder.resolve("here"), 7, SMALL, composition));
        List<CompletableFuture<Map<String, String>>> elsewhere =
                Stream.of("a", "b")
                        .map(
                                name ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        Worlds.hashes(
                                                                Worlds.make(
                                                                        folder.resolve(name),
                                                                        7,
                                                                        SMALL,
                                                                        composition))))
                        .toList();
        elsewhere.forEach(world -> assertEquals(here, world.join()));
        assertEquals(10, here.size(), here::toString);
    }

    @Test
    void anotherSeedGivesAnotherWorld() {
        Map<String, String> one =
                Worlds.hashes(Worlds.make(folder.resolve("1"), 1, SMALL, Composition.CALM));
        Map<String, String> two =
                Worlds.hashes(Worlds.make(folder.resolve("2"), 2, SMALL, Composition.CALM));
        one.forEach((file, hash) -> assertNotEquals(hash, two.get(file), file));
    }

    @Test
    void worldIsAsLargeAsItsScale() throws IOException {
        for (double scale : new double[] {0.05, 0.2}) {
            WorldSize size =
                    MadeUpWorld.write(
                            new WorldPlan(3, scale, Composition.HARD),
                            folder.resolve("scale-" + scale),
                            Monitor.NONE);
            assertEquals(scale, size.crossings() / 200_000.0, 0.15 * scale);
            assertEquals(scale, size.exports() / 60_000.0, 0.05 * scale);
            assertEquals(scale, size.imports() / 120_000.0, 0.05 * scale);
            long suspects =
                    Worlds.rows(folder.resolve("scale-" + scale), "violations").stream()
                            .filter(row -> row.get("subject_kind").equals("TRAVELLER"))
                            .filter(row -> row.get("closed_on").isEmpty())
                            .count();
            assertEquals(scale * 120, suspects);
        }
    }

    @Test
    void folderThatHoldsSomethingIsRefusedAndKept() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        FileSystemException refusal =
                assertThrows(
                        FileSystemException.class,
                        () ->
                                MadeUpWorld.write(
                                        new WorldPlan(1, SMALL, Composition.CALM),
                                        folder,
                                        Monitor.NONE));
        assertTrue(refusal.getMessage().contains("not empty"), refusal::getMessage);
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    void fileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThrows(
                FileSystemException.class,
                () ->
                        MadeUpWorld.write(
                                new WorldPlan(1, SMALL, Composition.CALM), file, Monitor.NONE));
    }

    @Test
    void emptyFolderIsFilled() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Worlds.make(empty, 1, SMALL, Composition.CALM);
        assertTrue(Files.exists(empty.resolve("truth.csv")));
    }

    @Test
    void nothingIsLeftOfACancelledWorld() throws IOException {
        for (int stopAfter : new int[] {1, 40, LATE}) {
            assertThrows(
                    CancellationException.class,
                    () ->
                            MadeUpWorld.write(
                                    new WorldPlan(1, SMALL, Composition.HARD),
                                    folder.resolve("world"),
                                    new Impatient(stopAfter)));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void scaleOutOfRangeIsRefused() {
        for (double scale : new double[] {0, -1, Double.NaN, 1000}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new WorldPlan(1, scale, Composition.CALM));
        }
    }

    @Test
    void stepsToldAddUpToTheRows() throws IOException {
        Counting monitor = new Counting();
        WorldSize size =
                MadeUpWorld.write(
                        new WorldPlan(1, SMALL, Composition.CALM), folder.resolve("w"), monitor);
        assertEquals(List.of("make-crossings", "make-exports", "make-imports"), monitor.phases);
        assertEquals(size.crossings() + size.exports() + size.imports(), monitor.steps);
        assertFalse(monitor.steps == 0);
    }

    /** Cancels after some checkpoints. */
    private static final class Impatient extends Counting {
        private int patience;

        Impatient(int patience) {
            this.patience = patience;
        }

        @Override
        public void phase(String key, long expected) {
            if (patience > 40 && key.equals("make-imports")) {
                patience = 200;
            }
        }

        @Override
        public void checkpoint() {
            if (patience-- == 0) {
                throw new CancellationException();
            }
        }
    }

    private static class Counting implements Monitor {
        private final List<String> phases = new java.util.ArrayList<>();
        private long steps;

        @Override
        public void checkpoint() {}

        @Override
        public void phase(String key, long expected) {
            phases.add(key);
        }

        @Override
        public void step(long more) {
            steps += more;
            checkpoint();
        }

        @Override
        public void reserve(long bytes) {}
    }
}
