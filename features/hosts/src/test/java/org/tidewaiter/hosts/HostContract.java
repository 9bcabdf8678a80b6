package org.tidewaiter.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must hold in every host, in the order in which an administrator does it, in one life of the
 * host: install, run, upgrade, uninstall.
 *
 * <p>By commands of the host's shell alone; what comes out is compared with what the distribution
 * finds in the same records.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class HostContract {

    private static final Set<String> RULES = Set.of("cotraveller", "papercompany");
    private static final List<String> LEFT_OUT = List.of("fakeexport", "realimporter");
    private static final String UPGRADED = Host.OURS + "rule.cotraveller";
    private static final String HIGHER = "99.0.0";
    private static final Predicate<String> ACTIVE =
            Pattern.compile("(?i)\\bactive\\b").asPredicate();

    private Path temporary;
    private Host host;
    private Path world;
    private String found;

    /** Starts the host in that folder. */
    abstract Host started(Path folder) throws IOException, InterruptedException;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        temporary = folder;
        world = temporary.resolve("world");
        host = started(temporary);
    }

    @AfterAll
    void end() {
        if (host != null) {
            host.close();
        }
    }

    Host host() {
        return host;
    }

    Path world() {
        return world;
    }

    @Test
    @Order(1)
    void whatIsWantedIsInstalledAndARuleThatIsLeftOutIsNotMissed() throws Exception {
        host.install(RULES);
        List<String> bundles = host.bundles();
        assertEquals(List.of(), bundles.stream().filter(line -> !ACTIVE.test(line)).toList());
        String rules = host.say("tidewaiter:rules");
        for (String rule : RULES) {
            assertEquals(1, named(bundles, Host.OURS + "rule." + rule).size(), "" + bundles);
            assertTrue(rules.contains(rule + " 1."), rules);
        }
        for (String rule : LEFT_OUT) {
            assertEquals(List.of(), named(bundles, Host.OURS + "rule." + rule));
            assertFalse(rules.contains(rule + " 1."), rules);
        }
    }

    @Test
    @Order(2)
    void theRulesFindWhatTheDistributionFinds() throws Exception {
        host.say("tidewaiter:sample --scale 0.02 --out " + world);
        found = findings("first.jsonl");
        assertEquals(Distribution.findings(world, RULES, temporary), found);
        for (String rule : RULES) {
            assertTrue(found.contains("\"rule\":\"" + rule + "\""), found);
        }
    }

    @Test
    @Order(3)
    void aRuleIsUpgradedWhileAllElseRuns() throws Exception {
        Path jar = Upgrades.of(Archives.bundle(UPGRADED), HIGHER, temporary);
        List<String> before = host.bundles();
        host.upgrade(UPGRADED, jar);
        List<String> after = host.bundles();
        assertTrue(named(after, UPGRADED).get(0).contains(HIGHER), "" + after);
        assertEquals(others(before), others(after), "every other bundle is as it was");
        assertEquals(found, findings("upgraded.jsonl"));
    }

    @Test
    @Order(9)
    void nothingIsLeftOfWhatIsUninstalledAndTheHostAnswers() throws Exception {
        assertTrue(host.services().contains(Host.OURS));
        host.uninstall();
        String services = host.services();
        assertEquals(List.of(), host.bundles());
        assertFalse(services.contains(Host.OURS), services);
        assertTrue(host.say("tidewaiter:rules").contains("not found"));
        assertTrue(host.say("echo still\"-\"here").contains("still-here"));
    }

    private static List<String> named(List<String> bundles, String name) {
        return bundles.stream().filter(line -> line.contains(name)).toList();
    }

    private static List<String> others(List<String> bundles) {
        return bundles.stream().filter(line -> !line.contains(UPGRADED)).toList();
    }

    private String findings(String name) throws IOException, InterruptedException {
        Path file = temporary.resolve(name);
        String said = host.say("tidewaiter:run --data " + world + " --out " + file);
        assertTrue(Files.exists(file), said);
        return Files.readString(file);
    }
}
