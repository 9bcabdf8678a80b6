package org.tidewaiter.console;

/** What the process says of itself to the shell that started it. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int DATA_REJECTED = 3;
    static final int CANCELLED = 130;

    private ExitCode() {}
}
