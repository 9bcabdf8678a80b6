package org.tidewaiter.health.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.StoreProbe;

/** What tests of checks share. */
final class Checks {

    private Checks() {}

    static void assertSays(Result.Status status, Result result, String... parts) {
        String said = result.iterator().next().getMessage();
        assertEquals(status, result.getStatus(), said);
        for (String part : parts) {
            assertTrue(said.contains(part), () -> "'" + part + "' is not in: " + said);
        }
    }

    /** A component runtime with one component. */
    static ServiceComponentRuntime runtime(
            String name, String service, ComponentConfigurationDTO... configurations) {
        ComponentDescriptionDTO component = new ComponentDescriptionDTO();
        component.name = name;
        component.configurationPid = new String[] {"org.tidewaiter.rule.cotraveller"};
        component.serviceInterfaces = new String[] {service};
        ServiceComponentRuntime runtime = mock(ServiceComponentRuntime.class);
        when(runtime.getComponentDescriptionDTOs()).thenReturn(List.of(component));
        when(runtime.getComponentConfigurationDTOs(component)).thenReturn(List.of(configurations));
        return runtime;
    }

    /** An open store, or none where both are null. */
    static KeptStore kept(@Nullable StoreProbe probe, @Nullable Casework casework) {
        return new KeptStore(mock(ServiceComponentRuntime.class), Duration.ZERO)
                .offering(probe, casework);
    }

    static ComponentConfigurationDTO failed(String reason, Map<String, Object> properties) {
        ComponentConfigurationDTO failed = new ComponentConfigurationDTO();
        failed.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        failed.failure = "java.lang.IllegalArgumentException: " + reason + "\n\tat a.B.c\n";
        failed.properties = properties;
        return failed;
    }
}
