package org.tidewaiter.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The verbs as commands of the Gogo shell, such as {@code tidewaiter:run --data DIR}.
 *
 * <p>Each answers the exit code; the shell redirects the standard streams to its session.
 */
@Component(
        service = GogoCommands.class,
        property = {
            "osgi.command.scope=tidewaiter",
            "osgi.command.function=demo",
            "osgi.command.function=check",
            "osgi.command.function=run",
            "osgi.command.function=explain",
            "osgi.command.function=rules",
            "osgi.command.function=sample",
            "osgi.command.function=serve",
            "osgi.command.function=user",
            "osgi.command.function=health",
            "osgi.command.function=settings"
        })
public final class GogoCommands {

    private final ToIntFunction<String[]> line;

    /** Created by the component runtime. */
    @Activate
    public GogoCommands(
            @Reference(target = "(tidewaiter.command=true)") ToIntFunction<String[]> line) {
        this.line = line;
    }

    private int apply(String verb, String[] arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(0, verb);
        return line.applyAsInt(all.toArray(String[]::new));
    }

    /** {@code tidewaiter:demo}. */
    public int demo(String... arguments) {
        return apply("demo", arguments);
    }

    /** {@code tidewaiter:check}. */
    public int check(String... arguments) {
        return apply("check", arguments);
    }

    /** {@code tidewaiter:run}. */
    public int run(String... arguments) {
        return apply("run", arguments);
    }

    /** {@code tidewaiter:explain}. */
    public int explain(String... arguments) {
        return apply("explain", arguments);
    }

    /** {@code tidewaiter:rules}. */
    public int rules(String... arguments) {
        return apply("rules", arguments);
    }

    /** {@code tidewaiter:sample}. */
    public int sample(String... arguments) {
        return apply("sample", arguments);
    }

    /** {@code tidewaiter:serve}. */
    public int serve(String... arguments) {
        return apply("serve", arguments);
    }

    /** {@code tidewaiter:user}. */
    public int user(String... arguments) {
        return apply("user", arguments);
    }

    /** {@code tidewaiter:health}. */
    public int health(String... arguments) {
        return apply("health", arguments);
    }

    /** {@code tidewaiter:settings}. */
    public int settings(String... arguments) {
        return apply("settings", arguments);
    }
}
