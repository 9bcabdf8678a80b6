package org.tidewaiter.officers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;

class FileOfficersTest {

    private static final PasswordHash.Cost CHEAP = new PasswordHash.Cost(64, 1, 1);
    private static final String PASSWORD = "a long enough password";

    @TempDir Path folder;
    private Path file;
    private FileOfficers officers;

    @BeforeEach
    void oneUser() {
        file = folder.resolve("own").resolve("users.json");
        officers = new FileOfficers(file, CHEAP);
        officers.add("anna", Set.of(Role.OFFICER), PASSWORD);
    }

    @Test
    void whoKnowsThePasswordIsTheOfficer() {
        Officer anna = new Officer("anna", "anna", Set.of(Role.OFFICER));
        assertEquals(Optional.of(anna), officers.authenticate("anna", PASSWORD));
        assertEquals(Optional.of(anna), officers.by("anna"));
    }

    @Test
    void anotherPasswordAndAnUnknownNameAreNobody() {
        assertEquals(Optional.empty(), officers.authenticate("anna", PASSWORD + "!"));
        assertEquals(Optional.empty(), officers.authenticate("anna", ""));
        assertEquals(Optional.empty(), officers.authenticate("berta", PASSWORD));
        assertEquals(Optional.empty(), officers.authenticate("", ""));
        assertEquals(Optional.empty(), officers.by("berta"));
    }

    @Test
    void anEmptyFileHasNoUserAtAll() {
        FileOfficers none = new FileOfficers(folder.resolve("none.json"), CHEAP);
        assertEquals(List.of(), none.all());
        assertEquals(Optional.empty(), none.authenticate("admin", "admin"));
    }

    @Test
    void theFileHoldsNoPasswordButParametersSaltAndHash() throws IOException {
        String text = Files.readString(file);
        assertFalse(text.contains(PASSWORD));
        assertTrue(text.contains("$argon2id$v=19$m=64,t=1,p=1$"), text);
    }

    @Test
    void twoUsersOfOnePasswordHaveDifferentHashes() {
        PasswordHash hashes = new PasswordHash(CHEAP);
        assertNotEquals(hashes.of(PASSWORD), hashes.of(PASSWORD));
    }

    @Test
    void aHashIsCheckedWithTheParametersItWasMadeWith() {
        FileOfficers dearer = new FileOfficers(file, new PasswordHash.Cost(128, 2, 1));
        assertTrue(dearer.authenticate("anna", PASSWORD).isPresent());
    }

    /** A vector of the reference implementation's own tests. */
    @Test
    void theHashIsThatOfTheReferenceImplementation() {
        String known =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(PasswordHash.matches(known, "password"));
        assertFalse(PasswordHash.matches(known, "Password"));
    }

    @Test
    void aLetterWrittenInTwoWaysIsTheSameLetter() {
        officers.add("carla", Set.of(), "caf\u00e9 caf\u00e9 caf\u00e9");
        assertTrue(officers.authenticate("carla", "cafe\u0301 cafe\u0301 cafe\u0301").isPresent());
    }

    @Test
    void nobodyElseMayReadTheFile() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        UncheckedIOException refused =
                assertThrows(UncheckedIOException.class, () -> new FileOfficers(file, CHEAP));
        assertTrue(refused.getMessage().contains("chmod 600"), refused.getMessage());
    }

    @Test
    void aChangeOfTheFileIsSeenWithoutARestart() throws IOException {
        FileOfficers other = new FileOfficers(file, CHEAP);
        other.remove("anna");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        assertEquals(Optional.empty(), officers.by("anna"));
    }

    @Test
    void aMalformedFileIsRefusedWithItsName() throws IOException {
        for (String text :
                List.of("", "{", "{\"users\":[{\"name\":\"x\"}]}", "[1]", "{\"users\":[null]}")) {
            Files.writeString(file, text);
            UncheckedIOException refused =
                    assertThrows(
                            UncheckedIOException.class, () -> new FileOfficers(file, CHEAP), text);
            assertTrue(refused.getMessage().contains("users.json"), refused.getMessage());
        }
    }

    @Test
    void nothingHalfWrittenStaysBehind() throws IOException {
        officers.setPassword("anna", PASSWORD + "2");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
        assertTrue(officers.authenticate("anna", PASSWORD + "2").isPresent());
        assertFalse(officers.authenticate("anna", PASSWORD).isPresent());
    }

    @Test
    void whatCannotBeAUserIsRefused() {
        for (String name : List.of("", " ", "a/b", "../x", "a\nb", "-a", "x".repeat(101), "anna")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> officers.add(name, Set.of(), PASSWORD),
                    name);
        }
        assertThrows(
                IllegalArgumentException.class, () -> officers.add("dora", Set.of(), "too short"));
        assertThrows(IllegalArgumentException.class, () -> officers.setPassword("dora", PASSWORD));
    }
}
