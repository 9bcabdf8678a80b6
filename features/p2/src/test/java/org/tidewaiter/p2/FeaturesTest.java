package org.tidewaiter.p2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {

    @TempDir Path folder;
    private Path definitions;
    private Path plugins;

    @BeforeEach
    void folders() throws IOException {
        definitions = Files.createDirectories(folder.resolve("definitions"));
        plugins = Files.createDirectories(folder.resolve("plugins"));
    }

    private void bundle(String id, String version, String... headers) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-SymbolicName", id + ";singleton:=true");
        main.putValue("Bundle-Version", version);
        for (int i = 0; i < headers.length; i += 2) {
            main.putValue(headers[i], headers[i + 1]);
        }
        try (OutputStream file = Files.newOutputStream(plugins.resolve(id + version + ".jar"))) {
            new JarOutputStream(file, manifest).close();
        }
    }

    private String written(String body) throws IOException {
        Path feature = Files.createDirectories(definitions.resolve("desk"));
        Files.writeString(
                feature.resolve("feature.xml"),
                "<feature id=\"desk\"><description>A desk</description>" + body + "</feature>");
        Path target = folder.resolve("target");
        new Features(definitions, "1.2.3.SNAPSHOT", "Do as you like.", Plugin.in(List.of(plugins)))
                .write(target);
        return Files.readString(target.resolve("desk/feature.xml"))
                + Files.readString(target.resolve("desk/p2.inf"));
    }

    @Test
    void bundlesGetTheVersionsOfTheBuild() throws IOException {
        bundle("lamp", "4.5.6");
        String feature = written("<plugin id=\"lamp\" version=\"0.0.0\"/>");
        assertTrue(feature.contains("version=\"4.5.6\""), feature);
        assertTrue(feature.contains("version=\"1.2.3.SNAPSHOT\""), feature);
        assertTrue(feature.contains("Do as you like."), feature);
    }

    @Test
    void componentsAreStartedAndLibrariesAreNot() throws IOException {
        bundle("lamp", "1.0.0", "Service-Component", "OSGI-INF/lamp.xml");
        bundle("paint", "1.0.0");
        String feature = written("<plugin id=\"lamp\"/><plugin id=\"paint\"/>");
        assertTrue(feature.contains("units.0.id = desk.starts.lamp"), feature);
        assertTrue(feature.contains("setStartLevel(startLevel:4);markStarted(started:true)"));
        assertTrue(feature.contains("units.0.hostRequirements.2.name = bundle"), feature);
        assertFalse(feature.contains("starts.paint"), feature);
    }

    @Test
    void whatIsStartedOnFirstUseIsLeftAlone() throws IOException {
        bundle(
                "lamp",
                "1.0.0",
                "Service-Component",
                "OSGI-INF/lamp.xml",
                "Bundle-ActivationPolicy",
                "lazy");
        assertFalse(written("<plugin id=\"lamp\"/>").contains("starts.lamp"));
    }

    @Test
    void aBundleThatTheBuildDoesNotGiveIsNamed() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> written("<plugin id=\"lamp\"/>"));
        assertEquals(
                "the feature desk names the bundle lamp, which the build does not give",
                refused.getMessage());
    }

    @Test
    void aFeatureThatIsNotDefinedIsNamed() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> written("<includes id=\"chair\"/>"));
        assertEquals(
                "the feature desk names the feature chair, which is not defined",
                refused.getMessage());
    }

    @Test
    void twoVersionsOfOneBundleAreRefused() throws IOException {
        bundle("lamp", "1.0.0");
        bundle("lamp", "2.0.0");
        assertThrows(IllegalArgumentException.class, () -> Plugin.in(List.of(plugins)));
    }
}
