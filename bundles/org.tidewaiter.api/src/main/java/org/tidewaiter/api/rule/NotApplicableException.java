package org.tidewaiter.api.rule;

/**
 * The rule finds, while it prepares, that it cannot be asked of these records. This is a result,
 * not a failure.
 */
public final class NotApplicableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; the reason says what is missing and what to do. */
    public NotApplicableException(String reason) {
        super(reason);
    }
}
