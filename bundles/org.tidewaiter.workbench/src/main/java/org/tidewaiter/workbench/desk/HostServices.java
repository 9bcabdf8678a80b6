package org.tidewaiter.workbench.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ServiceCaller;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.MetaTypeService;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Publishing;
import org.tidewaiter.report.Reports;

/**
 * The services that views work with, as they are now: any may be replaced, or be gone for a while.
 * Thread-safe.
 */
public final class HostServices {

    private static final ServiceCaller<RiskEngine> ENGINE = caller(RiskEngine.class);
    private static final ServiceCaller<Casework> CASEWORK = caller(Casework.class);
    private static final ServiceCaller<Publishing> PUBLISHING = caller(Publishing.class);
    private static final ServiceCaller<AuditLog> LOG = caller(AuditLog.class);
    private static final ServiceCaller<Reports> REPORTS = caller(Reports.class);
    private static final ServiceCaller<Officers> OFFICERS = caller(Officers.class);
    private static final ServiceCaller<ConfigurationAdmin> CONFIGURATIONS =
            caller(ConfigurationAdmin.class);
    private static final ServiceCaller<MetaTypeService> METATYPES = caller(MetaTypeService.class);

    private HostServices() {}

    private static <S> ServiceCaller<S> caller(Class<S> type) {
        return new ServiceCaller<>(HostServices.class, type);
    }

    /** The rules. */
    public static Optional<RiskEngine> engine() {
        return ENGINE.current();
    }

    /** Where findings are kept. */
    public static Optional<Casework> casework() {
        return CASEWORK.current();
    }

    /** With which parameters rules run. */
    public static Optional<Publishing> publishing() {
        return PUBLISHING.current();
    }

    /** Who did and who saw what. */
    public static Optional<AuditLog> log() {
        return LOG.current();
    }

    /** The words and the pictures. */
    public static Optional<Reports> reports() {
        return REPORTS.current();
    }

    /** Who may what. */
    public static Optional<Officers> officers() {
        return OFFICERS.current();
    }

    /** Where settings are kept. */
    public static Optional<ConfigurationAdmin> configurations() {
        return CONFIGURATIONS.current();
    }

    /** What may be set. */
    public static Optional<MetaTypeService> metatypes() {
        return METATYPES.current();
    }

    /** Whoever opens records, the highest ranking first. */
    public static List<DataSource> sources() {
        BundleContext context = context();
        List<DataSource> sources = new ArrayList<>();
        try {
            context.getServiceReferences(DataSource.class, null).stream()
                    .sorted((one, other) -> other.compareTo(one))
                    .map(reference -> serviceOf(context, reference))
                    .forEach(source -> source.ifPresent(sources::add));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter was given", e);
        }
        return sources;
    }

    private static <S> Optional<S> serviceOf(BundleContext context, ServiceReference<S> reference) {
        return Optional.ofNullable(context.getService(reference));
    }

    /** The context of this bundle. */
    public static BundleContext context() {
        BundleContext context = FrameworkUtil.getBundle(HostServices.class).getBundleContext();
        if (context == null) {
            throw new IllegalStateException("the plug-in org.tidewaiter.workbench is stopped");
        }
        return context;
    }
}
