package org.tidewaiter.itest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.ListenerHook;
import org.tidewaiter.api.run.RiskEngine;

/**
 * What a framework holds at one moment, to be compared with another moment.
 *
 * @param services of every bundle: its name, interfaces and component, one line a service
 * @param listeners to services, of every bundle: its name and filter, one line a listener
 * @param rules that the engine would ask, as id and profile; none if there is no engine
 */
record FrameworkState(List<String> services, List<String> listeners, List<String> rules) {

    static FrameworkState of(BundleContext context) throws InvalidSyntaxException {
        return new FrameworkState(services(context), listeners(context), rules(context));
    }

    private static List<String> services(BundleContext context) throws InvalidSyntaxException {
        ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
        return Stream.of(all).map(FrameworkState::line).sorted().toList();
    }

    private static String line(ServiceReference<?> service) {
        return service.getBundle().getSymbolicName()
                + " "
                + List.of((String[]) service.getProperty(Constants.OBJECTCLASS))
                + " "
                + service.getProperty("component.name");
    }

    private static List<String> rules(BundleContext context) {
        ServiceReference<RiskEngine> reference = context.getServiceReference(RiskEngine.class);
        RiskEngine engine = reference == null ? null : context.getService(reference);
        if (engine == null) {
            return List.of();
        }
        try {
            return engine.rules().stream()
                    .map(rule -> rule.card().id() + "/" + rule.profile())
                    .toList();
        } finally {
            context.ungetService(reference);
        }
    }

    /** A new hook is told of every listener that is there already. */
    private static List<String> listeners(BundleContext context) {
        List<String> lines = new ArrayList<>();
        ListenerHook hook =
                new ListenerHook() {
                    @Override
                    public void added(Collection<ListenerInfo> listeners) {
                        listeners.forEach(listener -> lines.add(line(listener)));
                    }

                    @Override
                    public void removed(Collection<ListenerInfo> listeners) {
                        // the hook stays for one look only
                    }
                };
        context.registerService(ListenerHook.class, hook, null).unregister();
        return lines.stream().sorted().toList();
    }

    private static String line(ListenerHook.ListenerInfo listener) {
        return listener.getBundleContext().getBundle().getSymbolicName()
                + " "
                + listener.getFilter();
    }
}
