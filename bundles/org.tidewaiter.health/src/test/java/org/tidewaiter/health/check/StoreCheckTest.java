package org.tidewaiter.health.check;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.StoreProbe;

class StoreCheckTest {

    private static final String OPENER = "org.tidewaiter.casework.store.ConfiguredStore";
    private static final Configuration[] CONFIGURED = {mock(Configuration.class)};

    /** Longer than any test may last: who waits for nothing is found out. */
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final ServiceComponentRuntime sound = Checks.runtime(OPENER, OPENER);
    private final ConfigurationAdmin configurations = mock(ConfigurationAdmin.class);
    private final StoreProbe probe = mock(StoreProbe.class);

    private static Result check(KeptStore kept) {
        return new StoreCheck(kept).execute();
    }

    @Test
    void aStoreIsWellWhenItWasWritten() {
        when(probe.write()).thenReturn(Instant.EPOCH);
        Checks.assertSays(Status.OK, check(Checks.kept(probe, null)), "can be written");
        verify(probe).write();
    }

    @Test
    void aStoreThatRefusesIsCriticalWithItsReason() {
        when(probe.write()).thenThrow(new StoreException("the store s failed: disk full"));
        Checks.assertSays(
                Status.CRITICAL,
                check(Checks.kept(probe, null)),
                "disk full",
                "no decision is kept");
    }

    @Test
    @Timeout(60)
    void noStoreAtAllIsAWarningThatSaysWhereToGiveOneAndIsNotWaitedFor() {
        KeptStore none = new KeptStore(sound, FOR_EVER).configuredBy(configurations);
        Checks.assertSays(Status.WARN, check(none), "org.tidewaiter.casework.cfg");
        Checks.assertSays(
                Status.WARN, check(new KeptStore(sound, FOR_EVER)), "org.tidewaiter.casework.cfg");
    }

    @Test
    @Timeout(60)
    void aStoreThatWasConfiguredAMomentAgoIsWaitedFor() throws IOException, InvalidSyntaxException {
        when(probe.write()).thenReturn(Instant.EPOCH);
        KeptStore late = new KeptStore(sound, FOR_EVER).configuredBy(configurations);
        when(configurations.listConfigurations(anyString()))
                .thenReturn(CONFIGURED)
                .thenAnswer(
                        asked -> {
                            late.offering(probe, null);
                            return CONFIGURED;
                        });
        Checks.assertSays(Status.OK, check(late), "can be written");
    }

    @Test
    void aStoreThatNothingOpensIsCriticalAndSaysWhatToInstall()
            throws IOException, InvalidSyntaxException {
        when(configurations.listConfigurations(anyString())).thenReturn(CONFIGURED);
        KeptStore never = new KeptStore(sound, Duration.ofMillis(50)).configuredBy(configurations);
        Checks.assertSays(Status.CRITICAL, check(never), "org.tidewaiter.casework", "driver");
    }

    @Test
    @Timeout(60)
    void aStoreThatDoesNotOpenIsCriticalWithItsReasonAndIsNotWaitedFor()
            throws IOException, InvalidSyntaxException {
        when(configurations.listConfigurations(anyString())).thenReturn(CONFIGURED);
        ServiceComponentRuntime failing =
                Checks.runtime(OPENER, OPENER, Checks.failed("no such folder", Map.of()));
        KeptStore shut = new KeptStore(failing, FOR_EVER).configuredBy(configurations);
        Checks.assertSays(Status.CRITICAL, check(shut), "does not open", "no such folder");
    }

    @Test
    void aStoreThatAServerHasOpenIsCriticalAndSaysWhomToAsk()
            throws IOException, InvalidSyntaxException {
        when(configurations.listConfigurations(anyString())).thenReturn(CONFIGURED);
        ServiceComponentRuntime failing =
                Checks.runtime(OPENER, OPENER, Checks.failed("The file is locked: s", Map.of()));
        KeptStore shut = new KeptStore(failing, FOR_EVER).configuredBy(configurations);
        Checks.assertSays(Status.CRITICAL, check(shut), "another process", "GET /health");
    }
}
