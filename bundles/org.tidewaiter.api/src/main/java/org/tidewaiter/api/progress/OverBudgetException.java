package org.tidewaiter.api.progress;

/** A rule asked for more memory than the run's budget allows. */
public final class OverBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long askedBytes;
    private final long reservedBytes;
    private final long budgetBytes;

    /** Creates the exception; the message says how much was asked for, of how much. */
    public OverBudgetException(long askedBytes, long reservedBytes, long budgetBytes) {
        super(
                "needs %,d bytes more, with %,d of a budget of %,d already reserved"
                        .formatted(askedBytes, reservedBytes, budgetBytes));
        this.askedBytes = askedBytes;
        this.reservedBytes = reservedBytes;
        this.budgetBytes = budgetBytes;
    }

    /** What was asked for. */
    public long askedBytes() {
        return askedBytes;
    }

    /** What the rule had before. */
    public long reservedBytes() {
        return reservedBytes;
    }

    /** What the run allows. */
    public long budgetBytes() {
        return budgetBytes;
    }
}
