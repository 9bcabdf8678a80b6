package org.tidewaiter.data.edifact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.testkit.DataSetContract;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/**
 * What is lent beside the messages' own report is another source's, unchanged. The rows of the
 * contract are of several tables and cannot be sent as messages; that crossings come back as they
 * were sent is in {@link SentAndReadTest}.
 */
class MessageDataSetContractTest implements DataSetContract {

    @Override
    public DataSet open(Map<Port, List<Map<String, String>>> rows) {
        MemoryDataSetBuilder data = MemoryDataSet.named("other").batches(11);
        rows.forEach(
                (port, given) -> {
                    data.table(port);
                    given.forEach(row -> data.row(port, row));
                });
        DataSet records = data.build();
        RejectReport report =
                new RejectReport(
                        Map.of("crossings", new RejectReport.Count(60, 0, 0)),
                        List.of(),
                        List.of());
        return MessageDataSet.of(
                records,
                new MessageDataSet.About("made", new Pseudonyms(Optional.empty()), report),
                Optional.of(Instant.EPOCH));
    }
}
