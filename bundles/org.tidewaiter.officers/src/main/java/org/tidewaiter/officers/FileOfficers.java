package org.tidewaiter.officers;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.officers.UserFile.User;

/**
 * Officers out of the file of users, read anew when the file was changed. Thread-safe.
 *
 * <p>A host's own officers go before: theirs is the higher ranking.
 */
@Component(
        service = {Officers.class, LocalUsers.class},
        configurationPid = FileOfficers.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=-100")
@Designate(ocd = FileOfficers.Config.class)
public final class FileOfficers implements Officers, LocalUsers {

    /** The configuration that names the file. */
    public static final String PID = "org.tidewaiter.officers";

    /** What an administrator may set. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/officers",
            name = "%name",
            description = "%help")
    @interface Config {

        @AttributeDefinition(name = "%file", description = "%file.help")
        String file();

        @AttributeDefinition(name = "%memoryKib", description = "%memoryKib.help")
        int memoryKib() default 19_456;

        @AttributeDefinition(name = "%passes", description = "%passes.help")
        int passes() default 2;

        @AttributeDefinition(name = "%lanes", description = "%lanes.help")
        int lanes() default 1;
    }

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._@-]{0,98}[\\p{L}\\p{N}])?");

    private final UserFile file;
    private final PasswordHash hashes;
    private FileTime readAt;
    private SortedMap<String, User> users;

    /** Reads the file of the configuration. */
    @Activate
    public FileOfficers(Config config) {
        this(
                Path.of(config.file()),
                new PasswordHash.Cost(config.memoryKib(), config.passes(), config.lanes()));
    }

    FileOfficers(Path path, PasswordHash.Cost cost) {
        file = new UserFile(path);
        hashes = new PasswordHash(cost);
        readAt = file.writtenAt();
        users = file.read();
    }

    @Override
    public Optional<Officer> authenticate(String name, String password) {
        User user = users().get(name);
        boolean right =
                password.length() <= LONGEST_PASSWORD
                        && PasswordHash.matches(
                                user == null ? hashes.dummy() : user.password(), password);
        return user != null && right ? Optional.of(officer(user)) : Optional.empty();
    }

    @Override
    public Optional<Officer> by(String name) {
        return Optional.ofNullable(users().get(name)).map(FileOfficers::officer);
    }

    @Override
    public List<Officer> all() {
        return users().values().stream().map(FileOfficers::officer).toList();
    }

    @Override
    public void add(String name, Set<Role> roles, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name is letters and digits, inside also . _ @ -, 100 at most; was \"%s\""
                            .formatted(name));
        }
        User user = user(name, roles, password);
        change(
                changed -> {
                    if (changed.putIfAbsent(name, user) != null) {
                        throw new IllegalArgumentException(
                                "there is a user %s already: choose another name".formatted(name));
                    }
                });
    }

    @Override
    public void setPassword(String name, String password) {
        String hash = user(name, Set.of(), password).password();
        change(
                changed -> {
                    User user = changed.get(name);
                    if (user == null) {
                        throw new IllegalArgumentException("there is no user " + name);
                    }
                    changed.put(name, new User(name, user.roles(), hash));
                });
    }

    @Override
    public void remove(String name) {
        change(changed -> changed.remove(name));
    }

    private User user(String name, Set<Role> roles, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "a password has %d to %d characters, was %d long"
                            .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD, length));
        }
        EnumSet<Role> sorted = EnumSet.noneOf(Role.class);
        sorted.addAll(roles);
        return new User(name, List.copyOf(sorted), hashes.of(password));
    }

    private synchronized SortedMap<String, User> users() {
        FileTime writtenAt = file.writtenAt();
        if (!writtenAt.equals(readAt)) {
            users = file.read();
            readAt = writtenAt;
        }
        return Collections.unmodifiableSortedMap(users);
    }

    private synchronized void change(Consumer<SortedMap<String, User>> by) {
        SortedMap<String, User> changed = new TreeMap<>(users());
        by.accept(changed);
        file.write(changed);
        users = changed;
        readAt = file.writtenAt();
    }

    private static Officer officer(User user) {
        return new Officer(user.name(), user.name(), Set.copyOf(user.roles()));
    }
}
