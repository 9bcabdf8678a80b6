package org.tidewaiter.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.progress.OverBudgetException;
import org.tidewaiter.api.run.RuleOutcome;

/**
 * Logs what rules and explanations threw, without a word of the records.
 *
 * <p>A message of an exception may quote a name or a document number: the log gets classes and
 * stack frames only. The reference is made from them too, so that the same failure has the same
 * reference in every run.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** What came of a rule that threw, in whichever way. */
    static RuleResult result(String who, ExecutionException wrapper) {
        Throwable thrown = wrapper.getCause() == null ? wrapper : wrapper.getCause();
        if (thrown instanceof OverBudgetException) {
            return RuleResult.without(new RuleOutcome.OverBudget(who + " " + thrown.getMessage()));
        } else if (thrown instanceof OutOfMemoryError) {
            log(who, thrown);
            return RuleResult.without(
                    new RuleOutcome.OverBudget(
                            who + " found no more Java heap: give it more with -Xmx"));
        }
        String reference = log(who, thrown);
        String message =
                "%s threw %s; its trace is in the log under reference %s"
                        .formatted(who, thrown, reference);
        return RuleResult.without(new RuleOutcome.Failed(message, reference));
    }

    /** What came of a rule whose bundle was stopped or replaced under it: no fault of its own. */
    static RuleResult ofGone(String who, ExecutionException wrapper) {
        Throwable thrown = wrapper.getCause() == null ? wrapper : wrapper.getCause();
        String reference = log(who, thrown);
        String message =
                "%s was stopped or replaced while it ran: run it again; it threw %s, its trace is in"
                        + " the log under reference %s";
        return RuleResult.without(
                new RuleOutcome.Failed(message.formatted(who, thrown, reference), reference));
    }

    /** Logs a failure and gives the reference under which it stands in the log. */
    static String log(String who, Throwable thrown) {
        List<String> kinds = new ArrayList<>();
        Throwable cause = thrown;
        // a chain of causes may be a ring
        while (cause != null && kinds.size() < 8) {
            kinds.add(cause.getClass().getName() + at(cause));
            cause = cause.getCause();
        }
        CRC32 crc = new CRC32();
        crc.update((who + kinds).getBytes(StandardCharsets.UTF_8));
        String reference = "%08x".formatted(crc.getValue());
        LOG.error("{} failed, reference {}: {}", who, reference, kinds, new Trace(thrown));
        return reference;
    }

    private static String at(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length == 0
                ? ""
                : " at " + frames[0].getClassName() + "." + frames[0].getMethodName();
    }

    /** The frames of an exception under the name of its class, in place of its message. */
    private static final class Trace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Trace(Throwable thrown) {
            super(thrown.getClass().getName());
            setStackTrace(thrown.getStackTrace());
        }
    }
}
