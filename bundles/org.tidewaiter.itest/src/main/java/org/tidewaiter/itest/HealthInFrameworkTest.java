package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.tidewaiter.health.Checked;
import org.tidewaiter.health.Health;
import org.tidewaiter.health.Status;

/** The health checks in a framework: run by Felix, and seeing what really is. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class HealthInFrameworkTest {

    private static final long WAIT_MILLIS = 20_000;
    private static final Duration PATIENCE = Duration.ofMillis(WAIT_MILLIS);

    /** Results are kept for two seconds. */
    private static final long STALE_MILLIS = 10_000;

    @InjectBundleContext BundleContext context;

    @InjectService(timeout = WAIT_MILLIS)
    ConfigurationAdmin configurations;

    @InjectService(timeout = WAIT_MILLIS)
    Health health;

    private Checked check(String name) {
        return health.check(PATIENCE).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Asks again until what was kept is forgotten. */
    private Checked await(String name, Status expected, String part) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMillis(STALE_MILLIS + WAIT_MILLIS).toNanos();
        Checked found = check(name);
        while (!(found.status() == expected && found.sentence().contains(part))
                && System.nanoTime() < end) {
            Thread.sleep(200);
            found = check(name);
        }
        assertEquals(expected, found.status(), found.sentence());
        assertTrue(found.sentence().contains(part), found.sentence());
        return found;
    }

    @Test
    void everyCheckOfOursSpeaksKorean() {
        health.check(PATIENCE, Locale.KOREAN)
                .forEach(one -> assertTrue(one.sentence().matches(".*[가-힣].*"), one.sentence()));
    }

    @Test
    void allSixChecksAnswerInTheirOrder() {
        assertEquals(
                List.of("records", "store", "disk", "rules", "last-run", "gazetteer"),
                health.check(PATIENCE).stream().map(Checked::name).toList());
    }

    @Test
    void aRuleThatItsConfigurationTookAwayIsToldWithTheReasonAndAllIsWellAfterwards()
            throws IOException, InterruptedException {
        await("rules", Status.OK, "cotraveller");
        Configuration wrong =
                configurations.getConfiguration("org.tidewaiter.rule.cotraveller", "?");
        wrong.update(new Hashtable<>(Map.of("minSharedVoyages", -1)));
        try {
            Checked told = await("rules", Status.CRITICAL, "minSharedVoyages");
            assertTrue(told.sentence().contains("cotraveller"), told.sentence());
        } finally {
            wrong.delete();
        }
        await("rules", Status.OK, "cotraveller");
    }

    @Test
    void aRuleBundleThatWasStoppedIsTold() throws BundleException, InterruptedException {
        Bundle rule =
                List.of(context.getBundles()).stream()
                        .filter(one -> one.getSymbolicName().endsWith("rule.cotraveller"))
                        .findFirst()
                        .orElseThrow();
        rule.stop();
        try {
            await("rules", Status.CRITICAL, rule.getSymbolicName());
        } finally {
            rule.start();
        }
        await("rules", Status.OK, "cotraveller");
    }

    @Test
    void theStoreIsTriedOnceItIsConfigured(@TempDir Path folder)
            throws IOException, InterruptedException {
        Map<String, String> settings = Map.of("folder", folder.resolve("kept").toString());
        ConfiguredStore store = new ConfiguredStore(context, configurations, settings);
        try {
            await("store", Status.OK, "can be written");
            await("disk", check("disk").status(), folder.toString());
        } finally {
            store.remove();
        }
        await("store", Status.WARN, "no store is configured");
    }
}
