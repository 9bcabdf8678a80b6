package org.tidewaiter.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.scratch.FileTree;
import org.tidewaiter.world.cargo.Cargo;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Archive;
import org.tidewaiter.world.trade.Trade;
import org.tidewaiter.world.travel.Travel;

/**
 * Writes a made-up world as a folder in the record layout.
 *
 * <p>The folder holds {@code crossings}, {@code violations}, {@code exports}, {@code places},
 * {@code imports}, {@code traders}, {@code links}, {@code outcomes} and, for grading only, {@code
 * truth.csv} with what was planted and what only looks like it. Rows are written as they are made:
 * memory is that of the timetable and of the list of suppliers, tens of megabytes for a world of
 * scale 50. Safe for use by several threads on different folders.
 */
public final class MadeUpWorld {

    private MadeUpWorld() {}

    /**
     * Makes the world. The folder appears when it is complete; on failure or cancellation nothing
     * is left.
     *
     * @param folder must not exist, or be empty
     * @return how many records it has
     * @throws FileSystemException if the folder is not empty or not a folder; the message says so
     * @throws IOException if it cannot be written
     * @throws java.util.concurrent.CancellationException if the monitor cancels
     */
    public static WorldSize write(WorldPlan plan, Path folder, Monitor monitor) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        requireEmpty(target);
        Path parent = target.getParent();
        if (parent == null) {
            throw new FileSystemException(folder.toString(), null, "cannot hold a made-up world");
        }
        Files.createDirectories(parent);
        String name = "." + target.getFileName() + ".part-" + UUID.randomUUID();
        Path unfinished = Files.createDirectory(parent.resolve(name));
        boolean finished = false;
        try {
            WorldSize size = fill(plan, unfinished, monitor);
            requireEmpty(target);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            finished = true;
            return size;
        } finally {
            if (!finished) {
                FileTree.delete(unfinished);
            }
        }
    }

    private static WorldSize fill(WorldPlan plan, Path folder, Monitor monitor) throws IOException {
        Dice dice = new Dice(plan.seed()).fork(plan.composition().name());
        Dice travels = dice.fork("travel");
        Dice trades = dice.fork("cargo");
        Dice imports = dice.fork("trade");
        double scale = plan.scale();
        Travel travel =
                switch (plan.composition()) {
                    case CALM -> Travel.calm(scale, travels);
                    case BUSY -> Travel.busy(scale, travels);
                    case HARD -> Travel.hard(scale, travels);
                };
        Cargo cargo =
                switch (plan.composition()) {
                    case CALM -> Cargo.calm(scale, trades);
                    case BUSY -> Cargo.busy(scale, trades);
                    case HARD -> Cargo.hard(scale, trades);
                };
        Trade trade =
                switch (plan.composition()) {
                    case CALM -> Trade.calm(scale, imports);
                    case BUSY -> Trade.busy(scale, imports);
                    case HARD -> Trade.hard(scale, imports);
                };
        try (Archive archive = new Archive(folder)) {
            WorldSize size =
                    new WorldSize(
                            travel.write(archive, monitor),
                            cargo.write(archive, monitor),
                            trade.write(archive, monitor));
            Files.write(folder.resolve("dataset.json"), description(plan));
            return size;
        }
    }

    private static byte[] description(WorldPlan plan) {
        return "{\"name\": \"%s\"}%n"
                .formatted(plan.name())
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(
                    folder.toString(), null, "is a file; name a folder that is new or empty");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new FileSystemException(
                        folder.toString(),
                        null,
                        "is not empty; name a folder that is new or empty");
            }
        }
    }
}
