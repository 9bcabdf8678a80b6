package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.officers.LocalUsers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks after the users of a store. */
@Command(
        name = "user",
        description = "The local users of a store: lists, adds and removes them, sets passwords.",
        mixinStandardHelpOptions = true)
final class UserCommand implements Callable<Integer> {

    private final Services services;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "the store of 'serve' (default: tidewaiter-store, or as the configuration says)")
    private @Nullable Path store;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "OFFICER, ANALYST, ADMINISTRATOR or AUDITOR; may be repeated")
    private Set<Role> roles = Set.of();

    @ArgGroup private @Nullable Change change;

    /** One of the three, or none. */
    private static final class Change {
        @Option(
                names = "--add",
                paramLabel = "NAME",
                description = "add a user, with a password that is shown once")
        private @Nullable String added;

        @Option(
                names = "--new-password",
                paramLabel = "NAME",
                description = "give a user another password, which is shown once")
        private @Nullable String renewed;

        @Option(names = "--remove", paramLabel = "NAME", description = "remove a user")
        private @Nullable String removed;
    }

    UserCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (change == null && store != null && !Files.isDirectory(store)) {
            throw new UsageException("--store " + store + " is not there");
        }
        Site.configureUsers(services.hosting(), store, Map.of());
        LocalUsers users = services.hosting().await(LocalUsers.class, "the list of local users");
        Change asked = change;
        try {
            if (asked == null) {
                users.all().forEach(user -> services.out().println(line(user)));
            } else {
                change(users, asked);
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
        return ExitCode.DONE;
    }

    private void change(LocalUsers users, Change asked) {
        String password = Site.password();
        if (asked.added != null) {
            if (roles.isEmpty()) {
                throw new UsageException("say with --role what " + asked.added + " may do");
            }
            users.add(asked.added, roles, password);
            services.out().println(asked.added + " " + password);
        } else if (asked.renewed != null) {
            users.setPassword(asked.renewed, password);
            services.out().println(asked.renewed + " " + password);
        } else if (asked.removed != null) {
            users.remove(asked.removed);
        }
    }

    private static String line(Officer user) {
        return "%-20s %s"
                .formatted(
                        user.id(),
                        user.roles().stream()
                                .sorted()
                                .map(Role::name)
                                .collect(Collectors.joining(", ")));
    }
}
