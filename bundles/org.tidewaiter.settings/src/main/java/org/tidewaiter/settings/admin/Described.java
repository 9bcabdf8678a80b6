package org.tidewaiter.settings.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What each configuration may hold, as the bundles that are installed describe it. */
final class Described {

    private final Map<String, Map<String, AttributeDefinition>> byPid = new TreeMap<>();

    /** Asks every bundle. */
    Described(BundleContext context, MetaTypeService metatype) {
        for (Bundle bundle : context.getBundles()) {
            MetaTypeInformation told = metatype.getMetaTypeInformation(bundle);
            if (told != null) {
                Stream.of(told.getPids(), told.getFactoryPids())
                        .flatMap(Arrays::stream)
                        .distinct()
                        .filter(pid -> Pid.of(pid).isOurs())
                        .forEach(pid -> byPid.put(pid, attributes(told, pid)));
            }
        }
    }

    private static Map<String, AttributeDefinition> attributes(
            MetaTypeInformation told, String pid) {
        // a command line speaks English whatever the machine does
        ObjectClassDefinition described = told.getObjectClassDefinition(pid, "en");
        return Arrays.stream(described.getAttributeDefinitions(ObjectClassDefinition.ALL))
                .collect(
                        Collectors.toMap(
                                AttributeDefinition::getID,
                                one -> one,
                                (first, second) -> first,
                                TreeMap::new));
    }

    /** All that is wrong with a configuration, a line each. */
    List<String> wrong(Pid pid, Map<String, Object> values) {
        Map<String, AttributeDefinition> known = byPid.get(pid.type());
        if (known == null) {
            return List.of(
                    "%s: nothing here has this configuration, or what has it is refused now; there are %s"
                            .formatted(pid, String.join(", ", byPid.keySet())));
        }
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(values)
                .forEach(
                        (key, value) ->
                                wrong(known, pid, key, value)
                                        .ifPresent(
                                                what -> wrong.add(pid + ": " + key + " " + what)));
        return wrong;
    }

    private static Optional<String> wrong(
            Map<String, AttributeDefinition> known, Pid pid, String key, Object value) {
        AttributeDefinition attribute = known.get(key);
        if (Secrets.is(key)) {
            return Optional.of("is a secret: leave it out, and set it where it is used");
        } else if (attribute == null) {
            return pid.isHttp()
                    ? Optional.empty()
                    : Optional.of(
                            "is no setting of it; there are " + String.join(", ", known.keySet()));
        }
        List<Object> all = all(value);
        if (attribute.getCardinality() == 0 && all.size() != 1) {
            return Optional.of("takes one value, was " + all);
        }
        return all.stream().flatMap(one -> Values.wrong(attribute, one).stream()).findFirst();
    }

    private static List<Object> all(Object value) {
        if (value instanceof Collection<?> many) {
            return List.copyOf(many);
        }
        return value.getClass().isArray() ? Values.elements(value) : List.of(value);
    }

    /** A value in the type that is described, where it can be; a file of lines has texts only. */
    Object typed(Pid pid, String key, Object value) {
        AttributeDefinition attribute = byPid.getOrDefault(pid.type(), Map.of()).get(key);
        return attribute == null ? value : Values.typed(attribute, value);
    }
}
