package org.tidewaiter.casework.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.tidewaiter.casework.StoreException;

class StoreSettingsTest {

    @TempDir Path folder;

    private static StoreSettings of(String url, String passwordFile) {
        return new StoreSettings(url, "", passwordFile, 3);
    }

    @Test
    void anEmbeddedDatabaseIsAFileThatSpeaksLikePostgres() {
        String url = of(StoreSettings.embedded(folder), "").url();
        assertTrue(url.contains("casework;"), url);
        assertTrue(url.contains(";MODE=PostgreSQL"), url);
    }

    @Test
    void theFolderIsThatOfAFileAndOfNothingElse() {
        assertEquals(
                Optional.of(folder.toAbsolutePath()),
                of(StoreSettings.embedded(folder), "").folder());
        assertEquals(Optional.empty(), of("jdbc:h2:mem:x", "").folder());
        assertEquals(Optional.empty(), of("jdbc:postgresql://h/d", "").folder());
    }

    @Test
    void whatAnH2UrlSaysItselfIsKept() {
        String url = of("jdbc:h2:mem:x;default_null_ordering=LOW", "").url();
        assertTrue(url.contains(";default_null_ordering=LOW"), url);
        assertFalse(url.contains("DEFAULT_NULL_ORDERING"), url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:tcp://host/casework",
                "jdbc:h2:ssl://host/casework",
                "jdbc:h2:file:/casework;AUTO_SERVER=TRUE"
            })
    void anH2DatabaseForSeveralProcessesIsRefused(String url) {
        StoreException refused = assertThrows(StoreException.class, () -> of(url, ""));
        assertTrue(refused.getMessage().contains("PostgreSQL"), refused.getMessage());
    }

    @Test
    void otherUrlsAreLeftAlone() {
        assertEquals(
                "jdbc:postgresql://h/d?ssl=true", of("jdbc:postgresql://h/d?ssl=true", "").url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?user=a&password=geheim",
                "jdbc:h2:mem:x;PASSWORD=geheim"
            })
    void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
        StoreException refused = assertThrows(StoreException.class, () -> of(url, ""));
        assertTrue(refused.getMessage().contains("passwordFile"));
        assertFalse(refused.getMessage().contains("geheim"));
    }

    @Test
    void thePasswordIsReadFromItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "geheim\n");
        StoreSettings settings = of("jdbc:postgresql://h/d", file.toString());
        assertEquals("geheim", settings.properties().getProperty(DataSourceFactory.JDBC_PASSWORD));
        assertFalse(settings.toString().contains("geheim"));
    }

    @Test
    void aPasswordFileThatIsMissingOrEmptyIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        for (String file : List.of(empty.toString(), folder.resolve("none").toString())) {
            StoreException refused =
                    assertThrows(
                            StoreException.class,
                            () -> of("jdbc:postgresql://h/d", file).properties());
            assertTrue(refused.getMessage().contains(file), refused.getMessage());
        }
    }

    @Test
    void withoutADriverTheMessageSaysWhatToInstall() {
        StoreSettings settings = of("jdbc:nosuch://h/d;secret=1", "");
        StoreException refused =
                assertThrows(StoreException.class, () -> Drivers.dataSource(List.of(), settings));
        assertTrue(refused.getMessage().contains("install the database's JDBC driver"));
        assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldInWords() throws SQLException {
        StoreSettings settings =
                new StoreSettings("jdbc:postgresql://127.0.0.1:1/d", "officer", "", 3);
        StoreException refused =
                assertThrows(
                        StoreException.class,
                        () -> TestStores.open(settings, new TestStores.Clock()));
        assertTrue(refused.getMessage().contains("check that the database runs"));
    }

    @Test
    void aSecondProcessOnAnEmbeddedFileIsToldWhy() throws Exception {
        StoreSettings settings = of(StoreSettings.embedded(folder), "");
        try (OtherProcess other = OtherProcess.holding(folder)) {
            StoreException refused =
                    assertThrows(
                            StoreException.class,
                            () -> TestStores.open(settings, new TestStores.Clock()));
            assertTrue(refused.getMessage().contains("no other process holds"));
            other.end();
        }
        TestStores.open(settings, new TestStores.Clock()).close();
    }
}
