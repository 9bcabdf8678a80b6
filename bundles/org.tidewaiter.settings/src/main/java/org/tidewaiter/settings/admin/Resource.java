package org.tidewaiter.settings.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.felix.cm.json.io.ConfigurationReader;
import org.apache.felix.cm.json.io.ConfigurationResource;
import org.apache.felix.cm.json.io.Configurations;
import org.tidewaiter.settings.SettingsException;

/** Configurations as a resource of the OSGi Configurator. */
final class Resource {

    private static final String NAME = "org.tidewaiter.settings.file";

    private Resource() {}

    static String text(SortedMap<String, Map<String, Object>> configurations) throws IOException {
        ConfigurationResource resource = new ConfigurationResource();
        resource.getProperties().put(":configurator:resource-version", 1);
        resource.getProperties().put(":configurator:symbolic-name", NAME);
        resource.getProperties().put(":configurator:version", "1.0.0");
        configurations.forEach(
                (pid, values) -> {
                    Hashtable<String, Object> ordered = Configurations.newConfiguration();
                    new TreeMap<>(values).forEach(ordered::put);
                    resource.getConfigurations().put(pid, ordered);
                });
        StringWriter text = new StringWriter();
        Configurations.buildWriter().build(text).writeConfigurationResource(resource);
        return text.toString();
    }

    /**
     * Configurations by PID.
     *
     * @throws SettingsException if it is no such resource
     */
    static SortedMap<String, Map<String, Object>> read(String json) {
        ConfigurationReader reader =
                Configurations.buildReader()
                        .verifyAsBundleResource(true)
                        .withIdentifier("the file")
                        .build(new StringReader(json));
        try {
            ConfigurationResource resource = reader.readConfigurationResource();
            if (!reader.getIgnoredErrors().isEmpty()) {
                throw new SettingsException(reader.getIgnoredErrors());
            }
            return new TreeMap<>(resource.getConfigurations());
        } catch (IOException e) {
            throw new SettingsException(List.of("this is no file of settings: " + e.getMessage()));
        }
    }
}
