package org.tidewaiter.health.check;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.tidewaiter.casework.StoreProbe;

/** Whether the disks of the store and of temporary files have room. */
@Component(
        service = HealthCheck.class,
        configurationPid = "org.tidewaiter.health.disk",
        property = {
            HealthCheck.NAME + "=" + DiskCheck.NAME,
            HealthCheck.TAGS + "=" + FelixHealth.TAG
        })
@Designate(ocd = DiskCheck.Config.class)
public final class DiskCheck implements HealthCheck {

    static final String NAME = "disk";

    private static final int PERCENT = 100;
    private static final long MIB = 1L << 20;

    /** What an administrator may set. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/health",
            name = "%disk.name",
            description = "%disk.help")
    @interface Config {

        @AttributeDefinition(name = "%disk.warnMib", description = "%disk.warnMib.help", min = "0")
        long warnMib() default 2_048;

        @AttributeDefinition(
                name = "%disk.warnPercent",
                description = "%disk.warnPercent.help",
                min = "0",
                max = "100")
        int warnPercent() default 5;

        @AttributeDefinition(
                name = "%disk.criticalMib",
                description = "%disk.criticalMib.help",
                min = "0")
        long criticalMib() default 256;
    }

    /** The limits of the configuration. */
    record Limits(long warnMib, int warnPercent, long criticalMib) {}

    /** Room on the disk of a folder. */
    record Room(long freeBytes, long totalBytes) {}

    /** Tells the room of a folder. */
    @FunctionalInterface
    interface Disk {
        Room of(Path folder) throws IOException;
    }

    private final Limits limits;
    private final Disk disk;
    private final KeptStore kept;

    /** Made by the component runtime. */
    @Activate
    public DiskCheck(Config config, @Reference KeptStore kept) {
        this(
                new Limits(config.warnMib(), config.warnPercent(), config.criticalMib()),
                DiskCheck::room,
                kept);
    }

    DiskCheck(Limits limits, Disk disk, KeptStore kept) {
        this.limits = limits;
        this.disk = disk;
        this.kept = kept;
    }

    private static Room room(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new Room(store.getUsableSpace(), store.getTotalSpace());
    }

    @Override
    public Result execute() {
        Sentences bad = new Sentences();
        List<Sentence> well = new ArrayList<>();
        folders().forEach((what, folder) -> look(what, folder, bad, well));
        return bad.result(well);
    }

    /** By the key of what each is called. */
    private Map<String, Path> folders() {
        Map<String, Path> folders = new LinkedHashMap<>();
        StoreProbe store = kept.probe();
        if (store != null) {
            store.folder().ifPresent(folder -> folders.put("disk.store", folder));
        }
        folders.put("disk.temporary", Path.of(System.getProperty("java.io.tmpdir")));
        return folders;
    }

    private void look(String key, Path folder, Sentences bad, List<Sentence> well) {
        Sentence what = Sentence.of(key);
        try {
            Room room = disk.of(folder);
            long mib = room.freeBytes() / MIB;
            long percent = room.totalBytes() == 0 ? 0 : shareFree(room);
            Sentence said = Sentence.of("disk.room", what, folder, mib, percent);
            if (mib < limits.criticalMib()) {
                bad.critical("disk.full", said);
            } else if (mib < limits.warnMib() || percent < limits.warnPercent()) {
                bad.warn("disk.little", said);
            } else {
                well.add(said);
            }
        } catch (IOException e) {
            bad.critical("disk.unread", what, folder);
        }
    }

    private static long shareFree(Room room) {
        return (long) ((double) room.freeBytes() / room.totalBytes() * PERCENT);
    }
}
