package org.tidewaiter.settings;

import java.util.List;

/** Settings that cannot be taken, with all that is wrong with them. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** Problems, a line each, for a person. */
    public SettingsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, a line each: PID, key, value, what is allowed. */
    public List<String> problems() {
        return problems;
    }
}
