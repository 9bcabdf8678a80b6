package org.tidewaiter.api.progress;

/** A rule asked for more memory than the run's budget allows. */
public final class OverBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; the message says how much was asked for, of how much. */
    public OverBudgetException(long askedBytes, long reservedBytes, long budgetBytes) {
        super(
                "needs %,d bytes more, with %,d of a budget of %,d already reserved"
                        .formatted(askedBytes, reservedBytes, budgetBytes));
    }
}
