package org.tidewaiter.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator can verify of a download: its checksums, its parts, their licences. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "verifies with sha256sum")
class DownloadIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path FOLDER = TARGET.resolve("distribution/tidewaiter");
    private static final String SUMS = "SHA256SUMS";

    /** Libraries whose classes are inside a jar of another. */
    private static final Set<String> EMBEDDED = Set.of("kxml2", "xmlpull");

    @TempDir Path temporary;

    private record Verdict(int code, String said) {}

    private static Verdict verify(Path folder, String sums)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", sums)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Verdict(process.waitFor(), said);
    }

    /** Every file that has a checksum, with it. */
    private static Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve(SUMS))) {
            String[] parts = line.split(" \\*", 2);
            sums.put(parts[1], parts[0]);
        }
        return sums;
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> jars() throws IOException {
        Map<String, String> jars = sums();
        jars.keySet().removeIf(file -> !file.endsWith(".jar"));
        assertTrue(jars.remove("framework/launcher.jar") != null, "the bill is of its libraries");
        return jars;
    }

    @Test
    void everyFileHasItsChecksum() throws IOException, InterruptedException {
        assertEquals(new Verdict(0, ""), verify(FOLDER, SUMS));
        Set<String> files = files();
        assertTrue(files.remove(SUMS));
        assertEquals(files, sums().keySet());
        assertEquals(new Verdict(0, ""), verify(TARGET, "distribution.zip.sha256"));
    }

    @Test
    void aChangedByteIsFound() throws IOException, InterruptedException {
        Path file = FOLDER.resolve("framework/launcher.jar");
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        try {
            Files.write(file, changed);
            Verdict verdict = verify(FOLDER, SUMS);
            assertEquals(1, verdict.code());
            assertTrue(verdict.said().contains("framework/launcher.jar: FAILED"), verdict.said());
        } finally {
            Files.write(file, whole);
        }
    }

    @Test
    void theZipHoldsTheFolderAndItsScriptsCanBeRun() throws IOException, InterruptedException {
        Path unpacked = Files.createDirectory(temporary.resolve("unpacked"));
        try (ZipFile zip = new ZipFile(TARGET.resolve("distribution.zip").toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                Path file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertEquals(new Verdict(0, ""), verify(unpacked.resolve("tidewaiter"), SUMS));
        assertTrue(Files.isExecutable(FOLDER.resolve("bin/tidewaiter")));
    }

    @Test
    void theListOfLicencesNamesEveryLibrary() throws IOException {
        String list = Files.readString(FOLDER.resolve("THIRD-PARTY.txt"));
        for (String jar : jars().keySet()) {
            String library = Path.of(jar).getFileName().toString().replaceFirst("-([0-9])", ":$1");
            String named = ":" + library.replaceFirst("\\.jar$", "") + " ";
            assertEquals(!library.startsWith("org.tidewaiter."), list.contains(named), named);
        }
        EMBEDDED.forEach(library -> assertTrue(list.contains(":" + library + ":"), library));
    }

    @Test
    void theBillOfMaterialsNamesEveryJarByItsChecksum() throws IOException {
        assumeFalse(
                Boolean.getBoolean("tidewaiter.built.offline"),
                "its plugin makes no bill of materials offline");
        String bill = Files.readString(FOLDER.resolve("sbom.cdx.json"));
        Set<String> named = new TreeSet<>();
        Set<String> embedded = new TreeSet<>();
        Set<String> shipped = new TreeSet<>(jars().values());
        for (JsonElement element :
                JsonParser.parseString(bill).getAsJsonObject().getAsJsonArray("components")) {
            JsonObject component = element.getAsJsonObject();
            String hash = hash(component);
            if (shipped.contains(hash)) {
                named.add(hash);
            } else {
                embedded.add(component.get("name").getAsString());
            }
        }
        assertEquals(shipped, named);
        assertEquals(
                new TreeSet<>(EMBEDDED),
                embedded,
                "named but not shipped: exclude it where the root pom manages what brings it");
        assertFalse(bill.contains("file:"), "no path of the machine that built it");
    }

    private static String hash(JsonObject component) {
        for (JsonElement element : component.getAsJsonArray("hashes")) {
            JsonObject hash = element.getAsJsonObject();
            if (hash.get("alg").getAsString().equals("SHA-256")) {
                return hash.get("content").getAsString();
            }
        }
        throw new AssertionError("no SHA-256 of " + component.get("name"));
    }
}
