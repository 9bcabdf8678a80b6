package org.tidewaiter.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Components that the component runtime could not activate, and why in a line each.
 *
 * <p>The runtime itself would tell with three stack traces a component, in which nobody finds the
 * line that says what is wrong; the launcher keeps it quiet.
 */
public final class FailedComponents {

    private static final String FILE = "felix.fileinstall.filename";
    private static final String CAUSE = "Caused by: ";
    private static final Pattern NO_NUMBER = Pattern.compile("For input string: \"(.*?)\"");

    private FailedComponents() {}

    /** Reasons by the configuration file, or else by the name of the component. */
    public static Map<String, String> of(ServiceComponentRuntime runtime) {
        return of(runtime, component -> true);
    }

    /** The same of those components that would offer a service. */
    public static Map<String, String> offering(ServiceComponentRuntime runtime, String service) {
        return of(runtime, component -> offers(component, service));
    }

    /** Whether a component offers a service. */
    public static boolean offers(ComponentDescriptionDTO component, String service) {
        return Arrays.asList(component.serviceInterfaces).contains(service);
    }

    private static Map<String, String> of(
            ServiceComponentRuntime runtime, Predicate<ComponentDescriptionDTO> which) {
        Map<String, String> reasons = new TreeMap<>();
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs()) {
            if (which.test(component)) {
                for (ComponentConfigurationDTO one :
                        runtime.getComponentConfigurationDTOs(component)) {
                    if (one.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                        String where = String.valueOf(one.properties.getOrDefault(FILE, ""));
                        reasons.put(where.isEmpty() ? component.name : where, reason(one));
                    }
                }
            }
        }
        return reasons;
    }

    /** Java tells of a word in the place of a number without saying whose value it is. */
    private static String reason(ComponentConfigurationDTO one) {
        String said = reason(one.failure);
        Matcher word = NO_NUMBER.matcher(said);
        if (!word.lookingAt()) {
            return said;
        }
        String keys =
                one.properties.entrySet().stream()
                        .filter(entry -> word.group(1).equals(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "%s must be a number, was \"%s\"".formatted(keys, word.group(1));
    }

    /** The message of the innermost cause in the text of a stack trace. */
    static String reason(String trace) {
        List<String> lines = new ArrayList<>(trace.lines().toList());
        String said = lines.isEmpty() ? "no reason is known" : lines.get(0);
        for (String line : lines) {
            if (line.startsWith(CAUSE)) {
                said = line.substring(CAUSE.length());
            }
        }
        return said.replaceFirst("^[a-zA-Z0-9_.$]+(Exception|Error): ", "");
    }
}
