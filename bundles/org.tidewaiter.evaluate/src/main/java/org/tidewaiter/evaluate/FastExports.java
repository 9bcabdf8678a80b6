package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.api.run.RunReport;

/** Declarations with a wrong time against sorting by hours. */
final class FastExports implements Contest {

    @Override
    public String rule() {
        return "fakeexport";
    }

    @Override
    public String title() {
        return "declarations with impossible or improbable timing or in a burst";
    }

    @Override
    public List<Entry> entries(Path world, Truth truth, RunReport report, long seed)
            throws IOException {
        Averages.Hours hours = Averages.read(world);
        Map<String, List<String>> methods = new LinkedHashMap<>();
        methods.put("rule", Found.timings(report));
        methods.put("gap", Averages.ranking(hours.gaps(), seed));
        methods.put("gap >= 0", Averages.inOrder(hours.gaps(), seed));
        methods.put("gap < average travel", Averages.tooSoon(hours.spare(), seed));
        List<Entry> entries = new ArrayList<>();
        methods.forEach(
                (method, ranking) -> {
                    entries.add(
                            Entry.catchable(method, ranking, truth.timedFakes(), truth.allFakes()));
                    entries.add(new Entry(method + ", all fakes", ranking, truth.allFakes()));
                });
        entries.add(
                new Entry(
                        "rule, never departed",
                        Found.subjects(report, Set.of("never-departed")),
                        truth.neverDeparted()));
        return entries;
    }
}
