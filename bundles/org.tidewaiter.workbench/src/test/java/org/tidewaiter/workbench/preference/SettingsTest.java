package org.tidewaiter.workbench.preference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;

class SettingsTest {

    private static final String PID = "org.tidewaiter.rule.demo";

    private final ConfigurationAdmin admin = mock(ConfigurationAdmin.class);
    private final Configuration configuration = mock(Configuration.class);

    private static AttributeDefinition attribute(String id, int type, int cardinality) {
        AttributeDefinition attribute = mock(AttributeDefinition.class);
        when(attribute.getID()).thenReturn(id);
        when(attribute.getName()).thenReturn("The " + id);
        when(attribute.getType()).thenReturn(type);
        when(attribute.getCardinality()).thenReturn(cardinality);
        return attribute;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> written(Map<AttributeDefinition, String> values)
            throws IOException {
        when(admin.getConfiguration(PID, "?")).thenReturn(configuration);
        Settings.write(admin, PID, values);
        ArgumentCaptor<Dictionary<String, Object>> kept = ArgumentCaptor.forClass(Dictionary.class);
        verify(configuration).update(kept.capture());
        Dictionary<String, Object> all = kept.getValue();
        return Collections.list(all.keys()).stream()
                .collect(java.util.stream.Collectors.toMap(key -> key, all::get));
    }

    @Test
    void textsAreKeptAsTheTypesThatAreDescribed() throws IOException {
        Map<String, Object> kept =
                written(
                        Map.of(
                                attribute("long", AttributeDefinition.LONG, 0), "4",
                                attribute("int", AttributeDefinition.INTEGER, 0), "5",
                                attribute("double", AttributeDefinition.DOUBLE, 0), "0.5",
                                attribute("truth", AttributeDefinition.BOOLEAN, 0), "true",
                                attribute("text", AttributeDefinition.STRING, 0), "strict"));

        assertEquals(
                Map.of("long", 4L, "int", 5, "double", 0.5, "truth", true, "text", "strict"), kept);
    }

    @Test
    void severalTextsAreSeparatedByCommas() throws IOException {
        Map<String, Object> kept =
                written(Map.of(attribute("hosts", AttributeDefinition.STRING, 9), " a , b,c "));

        assertArrayEquals(new String[] {"a", "b", "c"}, (String[]) kept.get("hosts"));
    }

    @Test
    void whatIsNotNamedStaysAsItIs() throws IOException {
        when(configuration.getProperties())
                .thenReturn(new Hashtable<>(Map.of("profile", "wide", "least", 3L)));

        Map<String, Object> kept =
                written(Map.of(attribute("least", AttributeDefinition.LONG, 0), "4"));

        assertEquals(Map.of("profile", "wide", "least", 4L), kept);
    }

    @Test
    void whatIsSetIsReadAsText() throws IOException {
        when(admin.getConfiguration(PID, "?")).thenReturn(configuration);
        when(configuration.getProperties())
                .thenReturn(
                        new Hashtable<>(
                                Map.of(
                                        "least",
                                        3L,
                                        "share",
                                        1.0e-4,
                                        "hosts",
                                        new String[] {"a", "b"})));

        assertEquals(
                Map.of("least", "3", "share", "0.0001", "hosts", "a, b"),
                Settings.read(admin, PID));
    }

    @Test
    void whatWasNeverSetIsAbsent() throws IOException {
        when(admin.getConfiguration(PID, "?")).thenReturn(configuration);

        assertEquals(Map.of(), Settings.read(admin, PID));
    }

    @Test
    void aTextThatIsNoNumberIsRefusedInTheWordsOfTheDescriptionIfItHasAny() {
        AttributeDefinition least = attribute("least", AttributeDefinition.LONG, 0);

        assertEquals("The least: many", Settings.problem(least, "many"));
        when(least.validate("many")).thenReturn("least must be a whole number");
        assertEquals("least must be a whole number", Settings.problem(least, "many"));
    }

    @Test
    void theDescriptionSaysWhatIsOutOfRange() {
        AttributeDefinition least = attribute("least", AttributeDefinition.LONG, 0);
        when(least.validate("99")).thenReturn("least must be between 1 and 9, was \"99\"");
        when(least.validate("9")).thenReturn("");

        assertNotNull(Settings.problem(least, "99"));
        assertNull(Settings.problem(least, "9"));
    }

    @Test
    void aDescriptionThatChecksNothingRefusesNothing() {
        AttributeDefinition name = attribute("name", AttributeDefinition.STRING, 0);
        when(name.validate(any())).thenReturn(null);

        assertNull(Settings.problem(name, "anything"));
    }
}
