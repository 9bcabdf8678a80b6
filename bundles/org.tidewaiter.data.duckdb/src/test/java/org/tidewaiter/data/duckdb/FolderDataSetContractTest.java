package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.testkit.DataSetContract;

class FolderDataSetContractTest implements DataSetContract {

    @TempDir Path parent;

    private int opened;

    @Override
    public DataSet open(Map<Port, List<Map<String, String>>> rows) {
        TestFolder folder = new TestFolder(parent.resolve("data set " + opened++));
        rows.forEach(
                (port, given) ->
                        folder.with(
                                port.table() + ".csv",
                                CsvText.of(port, given).getBytes(StandardCharsets.UTF_8)));
        return folder.open();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        for (int i = 0; i < opened; i++) {
            assertEquals(List.of(), new TestFolder(parent.resolve("data set " + i)).leftovers());
        }
    }
}
