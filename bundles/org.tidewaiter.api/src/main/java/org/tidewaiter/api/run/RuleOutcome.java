package org.tidewaiter.api.run;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Phrase;

/**
 * Whether a rule did run, and if not, why.
 *
 * <p>Why is said in English, and for other languages as {@linkplain #phrases phrases}: their
 * templates are those of the rule, or of whoever reports on the run.
 */
public sealed interface RuleOutcome {

    /** The name in reports. */
    String name();

    /** Why it did not run to its end, in English; empty if it did, or was cancelled. */
    default String why() {
        return "";
    }

    /** The same sentence by sentence, for other languages; empty where it is English alone. */
    default List<Phrase> phrases() {
        return List.of();
    }

    /**
     * It ran to its end.
     *
     * @param cut by kind, how many findings were left out by the limit
     */
    record Completed(Map<String, Integer> emitted, Map<String, Integer> cut)
            implements RuleOutcome {
        @Override
        public String name() {
            return "completed";
        }
    }

    /** The records do not allow the question; the reason says what is missing. */
    record NotApplicable(String reason, List<Phrase> phrases) implements RuleOutcome {

        /** Copies the phrases. */
        public NotApplicable {
            phrases = copied(phrases);
        }

        /** Said in English alone. */
        public NotApplicable(String reason) {
            this(reason, List.of());
        }

        @Override
        public String why() {
            return reason;
        }

        @Override
        public String name() {
            return "not-applicable";
        }
    }

    /** Somebody cancelled the run. */
    record Cancelled() implements RuleOutcome {
        @Override
        public String name() {
            return "cancelled";
        }
    }

    /** It threw, and the stack trace is in the log under {@code reference}; or it was refused. */
    record Failed(String message, String reference, List<Phrase> phrases) implements RuleOutcome {

        /** The reference of a rule that was refused, as it is busy with a run before. */
        public static final String STILL_BUSY = "still-busy";

        /** Copies the phrases. */
        public Failed {
            phrases = copied(phrases);
        }

        /** Said in English alone. */
        public Failed(String message, String reference) {
            this(message, reference, List.of());
        }

        /** Whether it threw: then the message may quote the records, and the log has a trace. */
        public boolean threw() {
            return !reference.equals(STILL_BUSY);
        }

        @Override
        public String why() {
            return message;
        }

        @Override
        public String name() {
            return "failed";
        }
    }

    /** It needed more memory or time than it was allowed. */
    record OverBudget(String message, List<Phrase> phrases) implements RuleOutcome {

        /** Copies the phrases. */
        public OverBudget {
            phrases = copied(phrases);
        }

        /** Said in English alone. */
        public OverBudget(String message) {
            this(message, List.of());
        }

        @Override
        public String why() {
            return message;
        }

        @Override
        public String name() {
            return "over-budget";
        }
    }

    /** Outcomes that an earlier version kept have none. */
    private static List<Phrase> copied(@Nullable List<Phrase> phrases) {
        return phrases == null ? List.of() : List.copyOf(phrases);
    }
}
