package org.tidewaiter.api.record;

import java.util.List;

/**
 * The records cannot be used. Each problem is a message for a person: what is wrong, where, and
 * what to do.
 */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** Creates the exception with at least one problem. */
    public DataException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Creates the exception with one problem and its cause. */
    public DataException(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /** The problems, most important first. */
    public List<String> problems() {
        return problems;
    }
}
