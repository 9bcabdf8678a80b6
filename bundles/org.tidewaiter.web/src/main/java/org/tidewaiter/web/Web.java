package org.tidewaiter.web;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Orders;
import org.tidewaiter.casework.Publishing;
import org.tidewaiter.casework.Retention;
import org.tidewaiter.casework.Shifts;
import org.tidewaiter.health.Health;
import org.tidewaiter.oversight.fairness.Population;
import org.tidewaiter.oversight.feed.FeedGaps;
import org.tidewaiter.oversight.feed.FeedReport;
import org.tidewaiter.report.Reports;
import org.tidewaiter.web.http.Front;
import org.tidewaiter.web.http.Guards;
import org.tidewaiter.web.http.Settings;
import org.tidewaiter.web.metric.Metrics;
import org.tidewaiter.web.rest.Routes;
import org.tidewaiter.web.rest.Services;
import org.tidewaiter.web.run.Aside;
import org.tidewaiter.web.run.Asking;
import org.tidewaiter.web.run.Events;
import org.tidewaiter.web.run.LentData;
import org.tidewaiter.web.run.RunDesk;
import org.tidewaiter.web.session.Sessions;
import org.tidewaiter.web.session.SignInLimit;

/**
 * Puts the interface and the screens on the HTTP Whiteboard.
 *
 * <p>All it needs may come, go and be replaced while sessions go on: a rule that is added has the
 * report replaced, and nobody is signed out by that.
 */
@Component(service = Web.class, immediate = true, configurationPid = "org.tidewaiter.web")
@Designate(ocd = Web.Config.class)
public final class Web {

    /** What an administrator may set. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/web",
            name = "%name",
            description = "%help")
    @interface Config {

        @AttributeDefinition(name = "%hosts", description = "%hosts.help")
        String[] hosts() default {};

        @AttributeDefinition(name = "%trustedHeader", description = "%trustedHeader.help")
        String trustedHeader() default "";

        @AttributeDefinition(name = "%trustedProxies", description = "%trustedProxies.help")
        String[] trustedProxies() default {};

        @AttributeDefinition(name = "%behindTls", description = "%behindTls.help")
        boolean behindTls() default false;

        @AttributeDefinition(name = "%idleMinutes", description = "%idleMinutes.help")
        int idleMinutes() default 30;

        @AttributeDefinition(name = "%longestHours", description = "%longestHours.help")
        int longestHours() default 12;

        @AttributeDefinition(name = "%attemptsByName", description = "%attemptsByName.help")
        int attemptsByName() default 5;

        @AttributeDefinition(name = "%attemptsByAddress", description = "%attemptsByAddress.help")
        int attemptsByAddress() default 20;

        @AttributeDefinition(name = "%controls", description = "%controls.help")
        int controls() default 3;

        @AttributeDefinition(name = "%bodyBytes", description = "%bodyBytes.help")
        int bodyBytes() default 65_536;

        @AttributeDefinition(name = "%metricsTokenFile", description = "%metricsTokenFile.help")
        String metricsTokenFile() default "";
    }

    private static final int LEAST_TOKEN = 16;

    private static final Map<String, Object> PLACE =
            Map.of(
                    "osgi.http.whiteboard.servlet.name",
                    "org.tidewaiter.web",
                    "osgi.http.whiteboard.servlet.pattern",
                    new String[] {"/*"},
                    "osgi.http.whiteboard.servlet.asyncSupported",
                    false);

    private final LentData data = new LentData();
    private final Asking asking = new Asking();
    private final Events events = new Events();
    private final Metrics metrics = new Metrics();
    private final Aside<FeedReport> feeds = new Aside<>(data, "tidewaiter-feeds", FeedGaps::of);
    private final Aside<Population> population =
            new Aside<>(data, "tidewaiter-population", Population::of);
    private final Services services;
    private final RunDesk desk;
    private final InstalledScreens screens;
    private final ServiceRegistration<Servlet> registration;

    private volatile @Nullable Casework casework;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Orders orders;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Publishing publishing;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Shifts shifts;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Retention retention;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable AuditLog log;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RiskEngine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Reports reports;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Health health;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Officers officers;

    /** Registers the door. */
    @Activate
    public Web(BundleContext context, Config config) {
        services = services();
        desk =
                new RunDesk(
                        new RunDesk.Host(
                                services::engine,
                                services::casework,
                                services::inForce,
                                config.controls(),
                                metrics),
                        events,
                        data,
                        asking);
        screens = new InstalledScreens(context);
        registration =
                context.registerService(Servlet.class, front(config), new Hashtable<>(PLACE));
    }

    /** What is there, asked each time: any field may be set anew. */
    private Services services() {
        return new Services(
                () -> casework,
                () -> orders,
                () -> shifts,
                () -> publishing,
                () -> retention,
                () -> log,
                () -> engine,
                () -> reports,
                () -> health,
                () -> officers);
    }

    private Front front(Config config) {
        Settings settings =
                new Settings(
                        Set.of(config.hosts()),
                        config.trustedHeader().strip(),
                        Set.of(config.trustedProxies()),
                        config.behindTls(),
                        Duration.ofMinutes(config.idleMinutes()),
                        Duration.ofHours(config.longestHours()),
                        config.bodyBytes(),
                        token(config.metricsTokenFile()));
        Sessions sessions = new Sessions(Clock.systemUTC(), settings.idle(), settings.longest());
        SignInLimit limit =
                new SignInLimit(
                        Clock.systemUTC(), config.attemptsByName(), config.attemptsByAddress());
        Routes.Parts parts =
                new Routes.Parts(
                        sessions, limit, data, desk, asking, events, feeds, population, metrics);
        return new Front(
                new Guards(settings, sessions, services::officers),
                Routes.all(services, parts, settings.header().isEmpty()),
                (path, known) -> screens.get().apply(path, known),
                metrics);
    }

    private static String token(String file) {
        if (file.isBlank()) {
            return "";
        }
        try {
            String token = Files.readString(Path.of(file.strip())).strip();
            if (token.length() >= LEAST_TOKEN) {
                return token;
            }
            throw new IllegalArgumentException(
                    "metricsTokenFile %s must hold at least %d characters"
                            .formatted(file, LEAST_TOKEN));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "metricsTokenFile %s cannot be read: check path and rights".formatted(file), e);
        }
    }

    /** Takes the store of findings, which may come after the records. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void keepIn(Casework store) {
        casework = store;
        desk.look();
    }

    /** Gives the store back, unless another has come in its place. */
    void unkeepIn(Casework store) {
        if (casework == store) {
            casework = null;
        }
    }

    /**
     * Takes records that somebody lends; the property {@code made.up} says that nobody lived them.
     */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void lend(DataSet lent, Map<String, Object> properties) {
        desk.arrived(lent, Boolean.TRUE.equals(properties.get("made.up")));
    }

    /** Gives records back before they are closed. */
    void unlend(DataSet lent) {
        feeds.cancel();
        population.cancel();
        desk.leaving(lent);
    }

    @Deactivate
    void end() {
        registration.unregister();
        events.close();
        feeds.close();
        population.close();
        desk.close();
        screens.close();
    }
}
