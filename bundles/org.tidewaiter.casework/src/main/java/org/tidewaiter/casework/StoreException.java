package org.tidewaiter.casework;

/**
 * The store cannot be asked or written; the message says what to do. Nothing of the act is kept.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public StoreException(String message) {
        super(message);
    }

    /** Creates the exception with its cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
