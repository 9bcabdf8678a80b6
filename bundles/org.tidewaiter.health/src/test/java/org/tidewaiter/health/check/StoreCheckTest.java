package org.tidewaiter.health.check;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Map;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.StoreProbe;

class StoreCheckTest {

    private static final String OPENER = "org.tidewaiter.casework.store.ConfiguredStore";

    private final ServiceComponentRuntime sound = Checks.runtime(OPENER, OPENER);
    private final StoreProbe probe = mock(StoreProbe.class);

    @Test
    void aStoreIsWellWhenItWasWritten() {
        when(probe.write()).thenReturn(Instant.EPOCH);
        Checks.assertSays(Status.OK, new StoreCheck(sound, probe).execute(), "can be written");
        verify(probe).write();
    }

    @Test
    void aStoreThatRefusesIsCriticalWithItsReason() {
        when(probe.write()).thenThrow(new StoreException("the store s failed: disk full"));
        Checks.assertSays(
                Status.CRITICAL,
                new StoreCheck(sound, probe).execute(),
                "disk full",
                "no decision is kept");
    }

    @Test
    void noStoreAtAllIsAWarningThatSaysWhereToGiveOne() {
        Checks.assertSays(
                Status.WARN, new StoreCheck(sound, null).execute(), "org.tidewaiter.casework.cfg");
    }

    @Test
    void aStoreThatDoesNotOpenIsCriticalWithItsReason() {
        ServiceComponentRuntime failing =
                Checks.runtime(OPENER, OPENER, Checks.failed("the file is locked", Map.of()));
        Checks.assertSays(
                Status.CRITICAL, new StoreCheck(failing, null).execute(), "the file is locked");
    }
}
