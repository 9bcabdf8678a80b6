package org.tidewaiter.api.run;

import java.util.Map;

/** Whether a rule did run, and if not, why. */
public sealed interface RuleOutcome {

    /** The name in reports. */
    String name();

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
    record NotApplicable(String reason) implements RuleOutcome {
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

    /** It threw; the stack trace is in the log under {@code reference}. */
    record Failed(String message, String reference) implements RuleOutcome {
        @Override
        public String name() {
            return "failed";
        }
    }

    /** It needed more memory or time than it was allowed. */
    record OverBudget(String message) implements RuleOutcome {
        @Override
        public String name() {
            return "over-budget";
        }
    }
}
