package org.tidewaiter.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.finding.Phrase;
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
        Throwable thrown = cause(wrapper);
        if (thrown instanceof OverBudgetException over) {
            return RuleResult.without(
                    new RuleOutcome.OverBudget(
                            who + " " + over.getMessage(), List.of(overBudget(over))));
        } else if (thrown instanceof OutOfMemoryError) {
            log(who, thrown);
            return RuleResult.without(
                    new RuleOutcome.OverBudget(
                            who + " found no more Java heap: give it more with -Xmx",
                            List.of(Phrase.of("engine.why.noHeap"))));
        }
        return thrown(
                "engine.why.threw",
                "%s threw %s; its trace is in the log under reference %s",
                who,
                thrown);
    }

    private static Phrase overBudget(OverBudgetException over) {
        return new Phrase(
                "engine.why.overBudget",
                Map.of(
                        "asked", over.askedBytes(),
                        "reserved", over.reservedBytes(),
                        "budget", over.budgetBytes()));
    }

    /** What came of a rule whose bundle was stopped or replaced under it: no fault of its own. */
    static RuleResult ofGone(String who, ExecutionException wrapper) {
        return thrown(
                "engine.why.gone",
                "%s was stopped or replaced while it ran: run it again; it threw %s, its trace is in"
                        + " the log under reference %s",
                who,
                cause(wrapper));
    }

    /** What comes of a rule that is busy with a run before, which could not wait for it. */
    static RuleResult ofBusy(String who) {
        return RuleResult.without(
                new RuleOutcome.Failed(
                        who
                                + " is still busy with a run that could not wait for it:"
                                + " restart its bundle, and tell whoever wrote it",
                        RuleOutcome.Failed.STILL_BUSY,
                        List.of(Phrase.of("engine.why.stillBusy"))));
    }

    /** What came of a rule whose time is up. */
    static RuleResult ofLate(String who, Duration allowed) {
        long seconds = allowed.toSeconds();
        return RuleResult.without(
                new RuleOutcome.OverBudget(
                        "%s took longer than the %,d seconds that a rule may take: allow more, or ask it about fewer records"
                                .formatted(who, seconds),
                        List.of(new Phrase("engine.why.late", Map.of("seconds", seconds)))));
    }

    private static Throwable cause(ExecutionException wrapper) {
        return wrapper.getCause() == null ? wrapper : wrapper.getCause();
    }

    private static RuleResult thrown(String key, String english, String who, Throwable thrown) {
        String reference = log(who, thrown);
        // an exception may say nothing at all of itself
        String said = String.valueOf(thrown.toString());
        Phrase phrase = new Phrase(key, Map.of("thrown", said, "reference", reference));
        return RuleResult.without(
                new RuleOutcome.Failed(
                        english.formatted(who, said, reference), reference, List.of(phrase)));
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
