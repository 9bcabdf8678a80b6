package org.tidewaiter.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.health.FailedComponents;
import org.tidewaiter.report.Reports;

/**
 * The command line as a service: arguments in, exit code out.
 *
 * <p>When the component goes away - Ctrl-C stops the framework - the command at work is cancelled
 * and waited for, so that nothing half done stays behind.
 */
@Component(service = ToIntFunction.class, property = "tidewaiter.command=true")
public final class CommandLineService implements ToIntFunction<String[]> {

    /** Work stops within a second, unless a busy machine is just unpacking a library for it. */
    private static final long CANCEL_WAIT_SECONDS = 20;

    /** Verbs that tell or mend what is wrong with configurations, and so do not stop at it. */
    private static final Set<String> MENDING = Set.of("health", "settings");

    private final ConfigurationFiles configurations;
    private final ServiceComponentRuntime runtime;
    private final Hosting hosting;
    private final RiskEngine engine;
    private final Reports reports;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<DataSource> sources = List.of();

    private final Set<Work> works = ConcurrentHashMap.newKeySet();

    /** One command at work. */
    private record Work(Cancellation cancellation, CountDownLatch ended) {}

    /** Created by the component runtime. */
    @Activate
    public CommandLineService(
            BundleContext context,
            @Reference ServiceComponentRuntime runtime,
            @Reference RiskEngine engine,
            @Reference Reports reports) {
        this.runtime = runtime;
        this.hosting = new Hosting(context);
        this.configurations = new ConfigurationFiles(context, runtime);
        this.engine = engine;
        this.reports = reports;
    }

    /**
     * Runs a command on the process's own streams.
     *
     * <p>The start script says, by the system property {@code tidewaiter.terminal}, whether a
     * person watches: Java 17 cannot tell for the error stream alone.
     */
    @Override
    public int applyAsInt(String[] arguments) {
        try {
            Map<Path, String> idle = configurations.awaitInForce();
            if (arguments.length > 0 && MENDING.contains(arguments[0])) {
                return Math.max(runOnProcess(arguments), unread(arguments[0], idle));
            }
            Map<String, String> reasons = FailedComponents.of(runtime);
            idle.forEach((file, why) -> complain(file, reason(file, reasons, why)));
            reasons.forEach(
                    (where, reason) ->
                            System.err.println("tidewaiter: " + where + " failed: " + reason));
            if (!idle.isEmpty() || !reasons.isEmpty()) {
                return ExitCode.FAILED;
            }
        } catch (IOException e) {
            System.err.println("tidewaiter: cannot read the configurations: " + e.getMessage());
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANCELLED;
        }
        return runOnProcess(arguments);
    }

    /** The checks see what became a configuration; a file that did not is told beside them. */
    private static int unread(String verb, Map<Path, String> idle) {
        if (!verb.equals("health") || !idle.containsValue(ConfigurationFiles.UNREAD)) {
            return ExitCode.DONE;
        }
        idle.forEach(
                (file, why) -> {
                    if (why.equals(ConfigurationFiles.UNREAD)) {
                        complain(file, why);
                    }
                });
        return ExitCode.FAILED;
    }

    private int runOnProcess(String[] arguments) {
        return run(
                List.of(arguments),
                System.out,
                System.err,
                Boolean.getBoolean("tidewaiter.terminal"));
    }

    /** What the component says that would not take it, or else what the file tells. */
    private static String reason(Path file, Map<String, String> reasons, String otherwise) {
        String said = reasons.remove(ConfigurationFiles.key(file));
        return said == null ? otherwise : said;
    }

    private static void complain(Path file, String reason) {
        System.err.println(
                "tidewaiter: %s is not in force: %s; mend the file or remove it"
                        .formatted(file, reason));
    }

    /**
     * Runs a command.
     *
     * @param terminal whether a person watches {@code err}
     */
    int run(List<String> arguments, PrintStream out, PrintStream err, boolean terminal) {
        Work mine = new Work(new Cancellation(), new CountDownLatch(1));
        works.add(mine);
        try {
            Services services =
                    new Services(
                            engine,
                            List.copyOf(sources),
                            reports,
                            out,
                            err,
                            terminal,
                            mine.cancellation(),
                            hosting);
            return Commands.run(services, arguments);
        } finally {
            works.remove(mine);
            mine.ended().countDown();
        }
    }

    /** Cancels the commands at work and waits for them. */
    @Deactivate
    void stop() throws InterruptedException {
        List<Work> atWork = List.copyOf(works);
        atWork.forEach(work -> work.cancellation().wish());
        for (Work work : atWork) {
            work.ended().await(CANCEL_WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }
}
