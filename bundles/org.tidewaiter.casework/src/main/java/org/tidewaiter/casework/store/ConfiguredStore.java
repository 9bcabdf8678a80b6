package org.tidewaiter.casework.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.tidewaiter.casework.StoreException;

/**
 * The store that an administrator configured; without a configuration there is none, and no
 * casework.
 */
@Component(
        service = ConfiguredStore.class,
        configurationPid = ConfiguredStore.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfiguredStore.Config.class)
public final class ConfiguredStore {

    /** The configuration that opens the store. */
    public static final String PID = "org.tidewaiter.casework";

    /** What an administrator may set. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/casework",
            name = "%name",
            description = "%help")
    @interface Config {

        @AttributeDefinition(name = "%folder", description = "%folder.help")
        String folder() default "";

        @AttributeDefinition(name = "%url", description = "%url.help")
        String url() default "";

        @AttributeDefinition(name = "%user", description = "%user.help")
        String user() default "";

        @AttributeDefinition(name = "%passwordFile", description = "%passwordFile.help")
        String passwordFile() default "";

        @AttributeDefinition(name = "%connections", description = "%connections.help")
        int connections() default 10;

        @AttributeDefinition(name = "%keepDays", description = "%keepDays.help")
        int keepDays() default 0;
    }

    private final Store store;
    private final int keepDays;

    /** Opens the store through a driver that is there. */
    @Activate
    public ConfiguredStore(
            Config config,
            @Reference(
                            cardinality = ReferenceCardinality.AT_LEAST_ONE,
                            policyOption = ReferencePolicyOption.GREEDY)
                    List<DataSourceFactory> drivers) {
        StoreSettings settings =
                new StoreSettings(
                        url(config), config.user(), config.passwordFile(), config.connections());
        if (config.keepDays() < 0) {
            throw new StoreException(
                    PID + ": keepDays must be at least 0, was " + config.keepDays());
        }
        keepDays = config.keepDays();
        store = Store.open(Drivers.dataSource(drivers, settings), Clock.systemUTC(), settings);
    }

    private static String url(Config config) {
        if (!config.url().isBlank()) {
            return config.url();
        }
        if (config.folder().isBlank()) {
            throw new StoreException(
                    PID + ": give a folder for the embedded database, or the url of a shared one");
        }
        Path folder = Path.of(config.folder());
        makePrivate(folder);
        return StoreSettings.embedded(folder);
    }

    /** The files name persons: nobody else on the machine may read them. */
    private static void makePrivate(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "%s: folder %s cannot be made: check path and rights".formatted(PID, folder),
                    e);
        }
    }

    /** The store, open until this component ends. */
    public Store store() {
        return store;
    }

    /** Days until a finding that no run finds is withdrawn; 0 for never. */
    public int keepDays() {
        return keepDays;
    }

    @Deactivate
    void close() {
        store.close();
    }
}
