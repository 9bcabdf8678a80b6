package org.tidewaiter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksTest {

    @TempDir Path folder;

    @Test
    void partiesJoinedThroughOthersAreOneNetwork() throws IOException {
        Networks networks = networks("from_id,to_id\n1,2\n3,2\n4,3\n8,9\n");
        assertTrue(networks.joins(List.of("1", "4")));
        assertFalse(networks.joins(List.of("1", "9")));
        assertEquals(2, networks.count());
        assertEquals(6, networks.parties());
    }

    @Test
    void aPairWithAPartyThatNoLinkNamesIsNotJudged() throws IOException {
        Networks networks = networks("from_id,to_id\n1,2\n");
        assertTrue(networks.judges(List.of("1", "2")));
        assertFalse(networks.judges(List.of("1", "7")));
        assertFalse(networks.joins(List.of("7", "7")));
    }

    private Networks networks(String csv) throws IOException {
        return Networks.read(Files.writeString(folder.resolve("links.csv"), csv));
    }
}
