package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;

/** Rules as services: they register, configurations replace them, profiles live side by side. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class RulesInFrameworkTest {

    private static final String PID = "org.tidewaiter.rule.cotraveller";
    private static final long WAIT_SECONDS = 20;
    private static final List<String> ALL =
            List.of(
                    "cotraveller/default",
                    "fakeexport/default",
                    "papercompany/default",
                    "realimporter/default");

    @InjectBundleContext BundleContext context;

    @InjectService(timeout = 20_000)
    RiskEngine engine;

    @InjectService(timeout = 20_000)
    ConfigurationAdmin configurations;

    private List<String> installed() {
        return engine.rules().stream()
                .map(rule -> rule.card().id() + "/" + rule.profile())
                .toList();
    }

    private static List<String> without(String rule) {
        return ALL.stream().filter(other -> !other.equals(rule)).toList();
    }

    private long minShared(String profile) {
        return engine.rules().stream()
                .filter(rule -> rule.card().id().equals("cotraveller"))
                .filter(rule -> rule.profile().equals(profile))
                .map(rule -> (Long) rule.parameters().values().get("minSharedVoyages"))
                .findFirst()
                .orElse(-1L);
    }

    /** Does something to rules and waits, woken by service events, until the engine shows it. */
    private void until(BooleanSupplier shown, Change change)
            throws IOException, InterruptedException, InvalidSyntaxException, BundleException {
        CountDownLatch seen = new CountDownLatch(1);
        ServiceListener listener =
                event -> {
                    if (shown.getAsBoolean()) {
                        seen.countDown();
                    }
                };
        context.addServiceListener(listener, "(objectClass=" + RiskRule.class.getName() + ")");
        // The engine may learn of it after this listener: look once a moment more.
        try {
            change.make();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
            while (!shown.getAsBoolean() && System.nanoTime() < end) {
                if (seen.await(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            assertTrue(shown.getAsBoolean(), "rules are " + installed());
        } finally {
            context.removeServiceListener(listener);
        }
    }

    private interface Change {
        void make() throws IOException, BundleException;
    }

    private static Dictionary<String, Object> settings(Map<String, Object> values) {
        return new Hashtable<>(values);
    }

    private Bundle bundle(String name) {
        return Stream.of(context.getBundles())
                .filter(candidate -> candidate.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rulesRegisterWithoutAnyConfiguration() {
        assertEquals(ALL, installed());
        assertEquals(3, minShared("default"));
        assertFalse(engine.explanations().isEmpty());
    }

    @Test
    void aChangeOfConfigurationReplacesTheRule() throws Exception {
        RiskRule before = engine.rules().get(0);
        Configuration configuration = configurations.getConfiguration(PID, "?");
        until(
                () -> minShared("default") == 5,
                () -> configuration.update(settings(Map.of("minSharedVoyages", 5))));
        assertEquals(3L, before.parameters().values().get("minSharedVoyages"), "it is immutable");
        until(() -> minShared("default") == 3, configuration::delete);
    }

    @Test
    void aConfigurationOutOfRangeTakesTheRuleAwayAndNoOther() throws Exception {
        Configuration configuration = configurations.getConfiguration(PID, "?");
        until(
                () -> installed().equals(without("cotraveller/default")),
                () -> configuration.update(settings(Map.of("minSharedVoyages", -1))));
        until(() -> minShared("default") == 3, configuration::delete);
    }

    @Test
    void twoProfilesLiveSideBySide() throws Exception {
        Configuration strict = configurations.getFactoryConfiguration(PID, "strict", "?");
        Configuration wide = configurations.getFactoryConfiguration(PID, "wide", "?");
        until(
                () -> minShared("strict") == 6 && minShared("wide") == 2,
                () -> {
                    strict.update(settings(Map.of("profile", "strict", "minSharedVoyages", 6)));
                    wide.update(settings(Map.of("profile", "wide", "minSharedVoyages", 2)));
                });
        assertEquals(
                List.of(
                        "cotraveller/strict",
                        "cotraveller/wide",
                        "fakeexport/default",
                        "papercompany/default",
                        "realimporter/default"),
                installed());
        until(
                () -> installed().equals(ALL),
                () -> {
                    strict.delete();
                    wide.delete();
                });
    }

    @Test
    void aRuleWhoseBundleStopsIsGoneAndComesBack() throws Exception {
        Bundle rule = bundle("org.tidewaiter.rule.fakeexport");
        until(() -> installed().equals(without("fakeexport/default")), rule::stop);
        until(() -> installed().equals(ALL), rule::start);
    }
}
