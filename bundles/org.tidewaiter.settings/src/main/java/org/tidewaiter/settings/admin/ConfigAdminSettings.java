package org.tidewaiter.settings.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;
import org.tidewaiter.settings.Settings;
import org.tidewaiter.settings.SettingsException;

/** Settings out of the Configuration Admin, and into it or into the files that it is given. */
@Component(service = Settings.class)
public final class ConfigAdminSettings implements Settings {

    private static final String FOLDER = "felix.fileinstall.dir";
    private static final String OURS =
            "(|(service.pid=org.tidewaiter.*)(service.pid=org.apache.felix.http))";

    /** What those who store a configuration add to it. */
    private static final Set<String> NOT_SET_BY_ANYBODY =
            Set.of(
                    "service.pid",
                    "service.factoryPid",
                    "service.bundleLocation",
                    "felix.fileinstall.filename");

    private final BundleContext context;
    private final ConfigurationAdmin configurations;
    private final MetaTypeService metatype;

    /** Made by the component runtime. */
    @Activate
    public ConfigAdminSettings(
            BundleContext context,
            @Reference ConfigurationAdmin configurations,
            @Reference MetaTypeService metatype) {
        this.context = context;
        this.configurations = configurations;
        this.metatype = metatype;
    }

    @Override
    public Exported export(Set<String> beginnings) throws IOException {
        Described described = new Described(context, metatype);
        SortedMap<String, Map<String, Object>> all = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        for (Map.Entry<Pid, Configuration> one : inForce().entrySet()) {
            Pid pid = one.getKey();
            if (!beginnings.isEmpty()
                    && beginnings.stream().noneMatch(pid.toString()::startsWith)) {
                continue;
            }
            Map<String, Object> kept = new TreeMap<>();
            values(one.getValue())
                    .forEach(
                            (key, value) -> {
                                if (Secrets.is(key)) {
                                    leftOut.add(pid + ": " + key);
                                } else {
                                    kept.put(key, described.typed(pid, key, value));
                                }
                            });
            all.put(pid.toString(), kept);
        }
        return new Exported(Resource.text(all), leftOut);
    }

    @Override
    public List<String> take(String json) throws IOException {
        SortedMap<String, Map<String, Object>> given = Resource.read(json);
        check(given);
        Map<Pid, Configuration> before = inForce();
        Map<Pid, Dictionary<String, Object>> whole = new LinkedHashMap<>();
        given.forEach(
                (name, values) -> {
                    Pid pid = Pid.of(name);
                    Hashtable<String, Object> merged = new Hashtable<>(values);
                    Optional.ofNullable(before.get(pid))
                            .map(ConfigAdminSettings::values)
                            .orElse(new TreeMap<>())
                            .forEach(
                                    (key, value) -> {
                                        if (Secrets.is(key)) {
                                            merged.put(key, value);
                                        }
                                    });
                    whole.put(pid, merged);
                });
        Optional<Path> folder = folder();
        return folder.isPresent() ? new Folder(folder.get()).put(whole) : put(whole);
    }

    private void check(SortedMap<String, Map<String, Object>> given) {
        Described described = new Described(context, metatype);
        List<String> wrong = new ArrayList<>();
        given.forEach((pid, values) -> wrong.addAll(described.wrong(Pid.of(pid), values)));
        if (!wrong.isEmpty()) {
            throw new SettingsException(wrong);
        }
    }

    private Optional<Path> folder() {
        return Optional.ofNullable(context.getProperty(FOLDER))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    private List<String> put(Map<Pid, Dictionary<String, Object>> whole) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Pid, Dictionary<String, Object>> one : whole.entrySet()) {
            Pid pid = one.getKey();
            Configuration configuration =
                    pid.name().isPresent()
                            ? configurations.getFactoryConfiguration(
                                    pid.type(), pid.name().get(), "?")
                            : configurations.getConfiguration(pid.type(), "?");
            configuration.update(one.getValue());
            lines.add(pid + " is in force");
        }
        return lines;
    }

    private Map<Pid, Configuration> inForce() throws IOException {
        Map<Pid, Configuration> all = new LinkedHashMap<>();
        try {
            Configuration[] found = configurations.listConfigurations(OURS);
            for (Configuration one : found == null ? new Configuration[0] : found) {
                all.put(pid(one), one);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(OURS, e);
        }
        return all;
    }

    /** One of several whose name nobody chose has a name that was made up: it will do. */
    private static Pid pid(Configuration one) {
        String factory = one.getFactoryPid();
        return factory == null
                ? new Pid(one.getPid(), Optional.empty())
                : new Pid(factory, Optional.of(one.getPid().substring(factory.length() + 1)));
    }

    private static Map<String, Object> values(Configuration one) {
        Map<String, Object> values = new TreeMap<>();
        Dictionary<String, Object> properties = one.getProperties();
        for (String key : Collections.list(properties.keys())) {
            if (!NOT_SET_BY_ANYBODY.contains(key)) {
                values.put(key, properties.get(key));
            }
        }
        return values;
    }
}
