package org.tidewaiter.officers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;

/** The file of users: JSON, readable by its owner only, replaced as a whole. */
final class UserFile {

    /** A user as the file has it. */
    record User(String name, List<Role> roles, String password) {}

    private record Content(List<User> users) {}

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;

    UserFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** When it was written last; the epoch while there is none. */
    FileTime writtenAt() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw failed("be read: check path and rights", e);
        }
    }

    /**
     * The users by name; none while there is no file.
     *
     * @throws UncheckedIOException if it cannot be read, others may read it, or it is malformed
     */
    SortedMap<String, User> read() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            checkRights();
            return checked(JSON.fromJson(Files.readString(file), Content.class));
        } catch (JsonParseException e) {
            throw failed("be understood: mend it or restore a copy", new IOException(e));
        } catch (IOException e) {
            throw failed("be read: check path and rights", e);
        }
    }

    private void checkRights() throws IOException {
        if (!posix()) {
            return;
        }
        Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        rights.retainAll(OTHERS);
        if (!rights.isEmpty()) {
            throw failed(
                    "be trusted: others may read or write it; 'chmod 600' it",
                    new IOException(rights.toString()));
        }
    }

    private SortedMap<String, User> checked(@Nullable Content content) {
        SortedMap<String, User> users = new TreeMap<>();
        if (content == null || content.users() == null) {
            throw failed("be understood: it has no users", new IOException("no users"));
        }
        for (User user : content.users()) {
            boolean whole =
                    user != null
                            && user.name() != null
                            && user.password() != null
                            && user.roles() != null
                            && user.roles().stream().noneMatch(role -> role == null);
            if (!whole || users.put(user.name(), user) != null) {
                throw failed(
                        "be understood: every user needs a name of its own, roles and a password",
                        new IOException("user " + (users.size() + 1)));
            }
        }
        return users;
    }

    /** Writes beside and moves into place, so that a crash leaves the old file or the new. */
    void write(SortedMap<String, User> users) {
        Path folder = file.getParent();
        try {
            Files.createDirectories(folder, rights("rwx------"));
            Path beside = Files.createTempFile(folder, "users", ".part", rights("rw-------"));
            try {
                Files.writeString(
                        beside, JSON.toJson(new Content(List.copyOf(users.values()))) + "\n");
                move(beside);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw failed("be written: check path, rights and room", e);
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private UncheckedIOException failed(String what, IOException cause) {
        return new UncheckedIOException(
                new IOException("the file of users %s cannot %s".formatted(file, what), cause));
    }
}
