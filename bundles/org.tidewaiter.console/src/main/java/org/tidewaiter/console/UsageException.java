package org.tidewaiter.console;

/** The command line asks for something that there is not; the message says what there is. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was asked is refused by whoever was asked, whose message is for a person. */
    UsageException(IllegalArgumentException refused) {
        super(refused.getMessage(), refused);
    }

    UsageException(String message) {
        super(message);
    }
}
