package org.tidewaiter.testkit;

import java.util.List;
import java.util.Map;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;

class MemoryDataSetContractTest implements DataSetContract {

    @Override
    public DataSet open(Map<Port, List<Map<String, String>>> rows) {
        MemoryDataSetBuilder data = MemoryDataSet.named("other").shuffled(7).batches(11).poisoned();
        rows.forEach(
                (port, given) -> {
                    data.table(port);
                    given.forEach(row -> data.row(port, row));
                });
        return data.build();
    }
}
