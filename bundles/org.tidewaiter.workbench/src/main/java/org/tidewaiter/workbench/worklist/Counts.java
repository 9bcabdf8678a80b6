package org.tidewaiter.workbench.worklist;

import java.util.List;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.workbench.desk.Words;

/** The line under the list: how many there are, how many are snoozed, how many a limit left out. */
final class Counts {

    private Counts() {}

    static String line(Rows rows, Casework casework) {
        StringBuilder line = new StringBuilder(Words.say("worklist.total", rows.total()));
        if (rows.snoozed() > 0) {
            line.append("  ").append(Words.say("worklist.snoozedCount", rows.snoozed()));
        }
        List<KeptRun> last = casework.runs(1);
        if (last.isEmpty()) {
            return line.append("  ").append(Words.say("worklist.noRun")).toString();
        }
        long cut = last.stream().flatMap(run -> run.rules().stream()).mapToLong(Counts::cut).sum();
        return line.append("  ")
                .append(Words.say(cut == 0 ? "worklist.noCut" : "worklist.cut", cut))
                .toString();
    }

    private static long cut(RuleReport report) {
        return report.outcome() instanceof RuleOutcome.Completed completed
                ? completed.cut().values().stream().mapToLong(Integer::longValue).sum()
                : 0;
    }
}
