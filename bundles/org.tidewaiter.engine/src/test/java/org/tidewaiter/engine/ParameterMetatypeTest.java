package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Dictionary;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.tidewaiter.api.rule.RiskRule;

class ParameterMetatypeTest {

    private static final String PID = "org.tidewaiter.rule.busy";

    private final BundleContext context = mock(BundleContext.class);

    @SuppressWarnings("unchecked")
    private final ServiceRegistration<MetaTypeProvider> registration =
            mock(ServiceRegistration.class);

    private final ParameterMetatype metatype = new ParameterMetatype(context);

    @BeforeEach
    void registers() {
        when(context.registerService(
                        eq(MetaTypeProvider.class), any(MetaTypeProvider.class), any()))
                .thenReturn(registration);
    }

    private ObjectClassDefinition described() {
        ArgumentCaptor<MetaTypeProvider> provider = ArgumentCaptor.forClass(MetaTypeProvider.class);
        verify(context).registerService(eq(MetaTypeProvider.class), provider.capture(), any());
        return provider.getValue().getObjectClassDefinition(PID, null);
    }

    @Test
    void parametersAreDescribedFromTheCard() {
        metatype.addRule(new ScriptedRule("busy"));
        ObjectClassDefinition described = described();
        assertEquals(PID, described.getID());
        AttributeDefinition[] attributes =
                described.getAttributeDefinitions(ObjectClassDefinition.ALL);
        assertEquals(3, attributes.length);
        assertEquals("profile", attributes[0].getID());
        assertArrayEquals(new String[] {"default"}, attributes[0].getDefaultValue());
        assertEquals("minCount", attributes[1].getID());
        assertEquals("Fewest", attributes[1].getName());
        assertEquals(AttributeDefinition.LONG, attributes[1].getType());
        assertTrue(attributes[1].getDescription().endsWith("From 1 to 9."));
        assertArrayEquals(new String[] {"3"}, attributes[1].getDefaultValue());
        assertEquals("", attributes[1].validate("9"));
        assertTrue(attributes[1].validate("10").contains("minCount"));
        assertEquals("Gap (seconds)", attributes[2].getName());
        assertEquals(AttributeDefinition.DOUBLE, attributes[2].getType());
        assertEquals("A gap.", attributes[2].getDescription());
        assertEquals(0, described.getAttributeDefinitions(ObjectClassDefinition.OPTIONAL).length);
    }

    @Test
    @SuppressWarnings("unchecked")
    void pidAndFactoryPidAreTheSame() {
        metatype.addRule(new ScriptedRule("busy"));
        ArgumentCaptor<Dictionary<String, Object>> properties =
                ArgumentCaptor.forClass(Dictionary.class);
        verify(context)
                .registerService(
                        eq(MetaTypeProvider.class),
                        any(MetaTypeProvider.class),
                        properties.capture());
        for (String property :
                List.of(MetaTypeProvider.METATYPE_PID, MetaTypeProvider.METATYPE_FACTORY_PID)) {
            assertArrayEquals(new String[] {PID}, (String[]) properties.getValue().get(property));
        }
    }

    @Test
    void profilesOfARuleShareOneDescriptionUntilTheLastIsGone() {
        RiskRule first = new ScriptedRule("busy").profile("a");
        RiskRule second = new ScriptedRule("busy").profile("b");
        metatype.addRule(first);
        metatype.addRule(second);
        metatype.removeRule(first);
        verify(registration, never()).unregister();
        described();
        metatype.removeRule(second);
        metatype.removeRule(second);
        verify(registration, times(1)).unregister();
    }

    @Test
    void stoppingTakesEveryDescriptionBack() {
        metatype.addRule(new ScriptedRule("busy"));
        metatype.stop();
        metatype.stop();
        verify(registration, times(1)).unregister();
    }

    @Test
    void otherPidsAreRefused() {
        RuleObjectClass described = new RuleObjectClass(PID, new ScriptedRule("busy").card());
        assertThrows(
                IllegalArgumentException.class,
                () -> described.getObjectClassDefinition("org.example", null));
    }
}
