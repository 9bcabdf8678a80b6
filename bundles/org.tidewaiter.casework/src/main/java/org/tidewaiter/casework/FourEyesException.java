package org.tidewaiter.casework;

/** Somebody would publish or reject what he proposed, or withdraw what another did. */
public final class FourEyesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says who may not.
     *
     * @param message for a person
     */
    public FourEyesException(String message) {
        super(message);
    }
}
