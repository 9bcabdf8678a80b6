package org.tidewaiter.windows;

import java.util.Collection;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The OSGi services of the running host. */
public final class Services {

    private Services() {}

    /** All services of a type, started lazily or not; never ungotten, the host ends soon. */
    public static <S> List<S> all(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        try {
            Collection<org.osgi.framework.ServiceReference<S>> references =
                    context.getServiceReferences(type, null);
            return references.stream().map(context::getService).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("there is no filter", e);
        }
    }

    /** The only service of a type. */
    public static <S> S one(Class<S> type) {
        List<S> services = all(type);
        if (services.size() != 1) {
            throw new AssertionError(type.getName() + " has " + services.size() + " services");
        }
        return services.get(0);
    }
}
