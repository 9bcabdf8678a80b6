package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;

/** The source of messages finds the one of folders, and its own table of zones. */
@ExtendWith(ServiceExtension.class)
class MessagesInFrameworkTest {

    private static final String MANIFEST =
            """
            UNB+UNOC:3+KX+CUSTOMS+260301:0910+77'
            UNH+1+PAXLST:D:05B:UN:IATA'
            BGM+745'
            TDT+20+KX071+++KX'
            LOC+125+NRT'
            DTM+189:2603011330:201'
            LOC+87+PUS'
            NAD+FL+++HAN:MIRA'
            UNT+8+1'
            UNZ+1+77'
            """;

    @InjectService(timeout = 20_000, filter = "(messages=true)")
    DataSource messages;

    @TempDir Path folder;

    @Test
    void aFolderOfMessagesIsATableOfCrossings() throws IOException {
        Files.writeString(folder.resolve("a.edi"), MANIFEST);
        OpenRequest request =
                new OpenRequest(
                        "messages:" + folder, List.of(Crossings.PORT), Double.NaN, 1, 1L << 26);
        try (DataSet data = messages.open(request, Monitor.NONE)) {
            assertEquals(
                    List.of("2026-03-01T04:30:00Z"),
                    data.table(Crossings.PORT)
                            .orElseThrow()
                            .texts(Crossings.DEPARTURE_TIME, new long[] {0}));
        }
    }
}
